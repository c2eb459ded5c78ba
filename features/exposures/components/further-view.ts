import type { SelectOption } from "#components/select-field.tsx";
import { momentText } from "#features/obligations/components/moment-text.ts";
import { placeName } from "#features/obligations/components/place-name.ts";
import { instantName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { FurtherFacts } from "#features/obligations/facts/rules.ts";
import { CRA_EVENTS, DEVICE_INCIDENTS, SEVERITY_LEVELS } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { OrganisationFile } from "../loaders.ts";
import { furtherOf, instantsOf } from "../queries.ts";
import { OTHER_INSTANTS } from "../schema.ts";
import type { AskedFact } from "./further-facts-form.tsx";

type View = { readonly t: Translate; readonly locale: Locale };
type Named = { readonly id: string; readonly text: string };

const ANSWERS = ["seriousCareEvent", "nis2Significant"] as const;
const SORTS = ["severityLevel", "craEvent", "deviceIncident"] as const;
const LISTS = ["orders", "extensions", "holds"] as const;

export type FurtherView = ReturnType<typeof furtherView>;

/** The facts that only some laws ask for: what is known of each, and what their forms offer. */
export function furtherView({ exposure, relevant, questions }: OrganisationFile, { t, locale }: View) {
  const further = furtherOf(exposure);
  const words = { t, locale };
  const label = (ruleId: string) => ruleLabel(ruleId, words);
  const lists = (ids: readonly string[]): SelectOption[] =>
    ids.map((value) => ({ value, label: label(value) }));
  const instants = instantsOf(exposure);
  const zone = exposure.organisation.timeZone;
  const names = OTHER_INSTANTS.filter((name) => relevant.instants.some(({ instant }) => instant === name));
  const residences = Object.entries(further.personsByResidence ?? {});
  return {
    asked: askedFacts(further, new Set(relevant.facts.map(({ fact }) => fact)), t),
    questions: questions.map(
      ({ fact, rules }): Named => ({
        id: fact,
        text: t("furtherFacts.question", {
          fact: t(`vocabulary.thresholdFacts.${fact}`),
          rules: rules.map(label).join(", "),
        }),
      }),
    ),
    instantNames: names.map((value) => ({ value, label: instantName(value, t) })),
    instants: names.flatMap((name): Named[] => {
      const moment = instants[name];
      if (moment === undefined) return [];
      return [
        {
          id: name,
          text: t("furtherFacts.line", {
            name: instantName(name, t),
            value: momentText(moment, { zone, locale, t }),
          }),
        },
      ];
    }),
    residences: residences.map(([code, persons]) => ({ code, persons })),
    residenceLines: residences.map(
      ([code, count]): Named => ({
        id: code,
        text: t("furtherFacts.residenceCount", { place: placeName(code, words), count }),
      }),
    ),
    residencesText: residencesText(exposure, residences, t),
    postponements: LISTS.flatMap((kind) =>
      (further[kind] ?? []).map((one, place) => ({
        ...{ kind, place },
        text: t(`furtherFacts.postponement.${one.until === null ? "line" : "lineUntil"}`, {
          kind: t(`furtherFacts.postponement.kinds.${kind}`),
          what: "rule" in one ? label(one.rule) : t(`furtherFacts.postponement.forms.${one.form ?? "oral"}`),
          at: momentText(one.at, { zone, locale, t }),
          until: one.until === null ? "" : momentText(one.until, { zone, locale, t }),
        }),
      })),
    ),
    postponable: lists([...new Set([...relevant.orders, ...relevant.extensions])]),
    canWait: relevant.holds.length > 0,
  };
}

function askedFacts(further: FurtherFacts, relevant: ReadonlySet<string>, t: Translate): AskedFact[] {
  const answers = ANSWERS.filter((name) => relevant.has(name)).map((name) => ({
    ...{ kind: "answer" as const, name, value: further[name] ?? null },
    label: t(`vocabulary.thresholdFacts.${name}`),
  }));
  const sorts = SORTS.filter((name) => relevant.has(name)).map((name) => ({
    ...{ kind: "sort" as const, name, value: further[name] ?? null },
    label: t(`vocabulary.thresholdFacts.${name}`),
    options: sortOptions(name, t),
  }));
  const informed: AskedFact = {
    ...{ kind: "answer", name: "authorityAlreadyInformed", value: further.authorityAlreadyInformed ?? null },
    label: t("furtherFacts.facts.authorityAlreadyInformed"),
    help: t("furtherFacts.facts.authorityAlreadyInformedHelp"),
  };
  return [...answers, ...sorts, informed];
}

function sortOptions(name: (typeof SORTS)[number], t: Translate): SelectOption[] {
  if (name === "severityLevel")
    return SEVERITY_LEVELS.map((value) => ({ value, label: t(`vocabulary.severityLevels.${value}`) }));
  if (name === "craEvent")
    return CRA_EVENTS.map((value) => ({ value, label: t(`vocabulary.craEvents.${value}`) }));
  return DEVICE_INCIDENTS.map((value) => ({ value, label: t(`vocabulary.deviceIncidents.${value}`) }));
}

function residencesText(
  { labs }: OrganisationFile["exposure"],
  residences: readonly (readonly [string, number])[],
  t: Translate,
): string {
  const count = residences.reduce((sum, [, persons]) => sum + persons, 0);
  const counts = labs.flatMap(
    ({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated ?? [],
  );
  const total = counts.reduce((sum, persons) => sum + persons, 0);
  return counts.length === 0
    ? t("furtherFacts.residence.currentNoTotal", { count })
    : t("furtherFacts.residence.current", { count, total });
}
