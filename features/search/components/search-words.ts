import { folded } from "#features/law/rules.ts";
import { AUTHORITIES } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { type Hit, hayHolds, holdsWords } from "../rules.ts";

type View = { readonly t: Translate; readonly locale: Locale };
export type SearcherRights = {
  readonly reach: string;
  readonly speaks: boolean;
  readonly logsIncidents: boolean;
};

/** Pages and acts open to this person whose name holds the words. */
export function findActs(
  words: readonly string[],
  { reach, speaks, logsIncidents }: SearcherRights,
  t: Translate,
): Hit[] {
  const sees = reach !== "none";
  const isCell = reach === "workspace";
  const all: readonly (readonly [boolean, string, string])[] = [
    [logsIncidents, t("search.acts.logIncident"), "/incidents/new"],
    [true, t("search.acts.dashboard"), ""],
    [sees, t("search.acts.incidents"), "/incidents"],
    [true, t("search.acts.report"), "/signals/new"],
    [true, t("search.acts.signals"), "/signals"],
    [isCell, t("search.acts.organisations"), "/organisations"],
    [speaks && sees, t("search.acts.mine"), "/my-organisation"],
    [sees, t("search.acts.metrics"), "/metrics"],
    [true, t("search.acts.law"), "/law"],
    [true, t("search.acts.authorities"), "/law/authorities"],
    [true, t("search.acts.ask"), "/law/ask"],
  ];
  return all
    .filter(([isOpen, title]) => isOpen && holdsWords(title, words))
    .map(([, title, href]) => ({ title, detail: "", href }));
}

// Folded once: the law is the same for every question.
const RULE_HAYS = RULES.map((rule) => {
  const { id, title, label, versions } = rule;
  const citation = versions.map(({ citation: { text, article } }) => `${text} ${article}`).join(" ");
  return { rule, hay: folded(`${id} ${title.fr} ${title.en} ${label.fr} ${label.en} ${citation}`) };
});

/** Rules of law by title, label, article and id; one line for all the territories of one id. */
export function findRules(words: readonly string[], { locale }: View): Hit[] {
  const found = RULE_HAYS.flatMap(({ rule, hay }) => (hayHolds(hay, words) ? [rule] : []));
  return [...new Map(found.map((rule) => [rule.id, rule])).values()].map(({ id, title, versions }) => {
    const citation = versions.at(-1)?.citation;
    return {
      title: title[locale],
      detail: `${citation?.text} ${citation?.article}`,
      href: `/law/rules/${id}`,
    };
  });
}

export function findAuthorities(words: readonly string[]): Hit[] {
  return AUTHORITIES.filter(({ name, shortName }) => holdsWords(`${name} ${shortName}`, words)).map(
    ({ id, name, shortName, country }) => ({
      title: shortName,
      detail: `${name} · ${country}`,
      href: `/law/authorities?q=${encodeURIComponent(shortName)}#${id}`,
    }),
  );
}
