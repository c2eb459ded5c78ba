import { ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { FieldChange } from "#law/publications/compare-publications.ts";
import type { Version } from "#law/rule.ts";
import { citationText } from "#law/text/citation-text.ts";
import { noteText } from "#law/text.ts";
import { formatDay } from "#lib/dates.ts";
import { addresseesOf } from "../../components/addressee-words.ts";
import { anchorText } from "../../components/anchor-words.ts";
import { type LawWords, listText } from "../../components/law-words.ts";
import { limitText } from "../../components/limit-words.ts";
import { placeNames } from "../../components/place-names.ts";
import { type ThresholdWords, thresholdWords } from "../../components/threshold-words.ts";
import { whoLines } from "../../components/who-words.ts";

type Name = FieldChange["name"];
type Value<N extends Name> = NonNullable<Extract<FieldChange, { name: N }>["before"]>;
type Writers = { readonly [N in Name]: (value: Value<N>, words: LawWords) => readonly string[] };

/** How each field is written before and after: one line for each thing it says. */
const WRITERS: Writers = {
  duty: (duty, { t }) => [t(`vocabulary.duties.${duty}`)],
  who: (who, words) =>
    whoLines({ who }, words).map(({ id, text }) =>
      words.t("law.cases.line", { term: words.t(`law.who.${id}`), text }),
    ),
  threshold: (thresholds, words) => thresholdWords(thresholds, { words, hours: 0 }).flatMap(linesOf),
  trigger: ({ anchor, anchorUnstated, stageOf, onlyAfterDueOf }, words) => [
    anchorText(anchor, words),
    ...(anchorUnstated ? [words.t("law.rule.anchorUnstated")] : []),
    ...related("stageOf", stageOf === null ? [] : [stageOf], words),
    ...related("onlyAfterDueOf", onlyAfterDueOf === undefined ? [] : [onlyAfterDueOf], words),
  ],
  addressee: ({ to, alsoTo, residences }, words) => {
    const told = addresseesOf({ addressee: to, alsoTo }, words);
    const names = [...told.to, ...told.copies].map(({ name }) => name);
    return residences.length === 0 ? names : [...names, placeNames(residences, words)];
  },
  bearing: (bearing, words) => [
    ...related("displacedBy", bearing.displacedBy ?? [], words),
    ...related(
      "metByFilingOf",
      (bearing.metByFilingOf ?? []).map(({ rule }) => rule),
      words,
    ),
    ...(bearing.hold === undefined ? [] : [words.t(`law.rule.hold.${bearing.hold}`)]),
    ...(bearing.extension === undefined ? [] : [words.t("law.changes.extension")]),
    ...(bearing.doubledFor === undefined
      ? []
      : [words.t("law.rule.doubled", { trait: words.t(`vocabulary.traits.${bearing.doubledFor}`) })]),
    ...(bearing.onlyIfAssumed ? [words.t("law.rule.onlyIfAssumed")] : []),
    ...(bearing.metBy === "complete_filing" ? [words.t("law.rule.metByComplete")] : []),
  ],
  text: ({ title, label, why, notes }, { locale }) => [
    title[locale],
    label[locale],
    why[locale],
    ...notes.map((code) => noteText({ code, values: {} }, locale, "UTC")),
  ],
  content: (content, { locale }) => content.map((part) => part[locale]),
  version: (version, words) => [versionText(version, words)],
  limit: (limit, words) => [limitText(limit, words)],
  clock: ({ clock, legalClock }) => [clock === legalClock ? clock : `${clock} · ${legalClock}`],
  until: (until, { locale }) => [formatDay(Temporal.PlainDate.from(until), locale)],
  status: (status, { t }) => [t(`vocabulary.legalStatuses.${status}`)],
  citation: (citation, { locale }) => [citationText(citation, locale), citation.url ?? ""].filter(Boolean),
  checkedOn: (on, { locale }) => [formatDay(Temporal.PlainDate.from(on), locale)],
  confidence: (confidence, { t }) => [t(`vocabulary.confidence.${confidence}`)],
};

/** A field as it stood and as it stands now; nothing is told by no line. */
export function fieldLines(
  change: FieldChange,
  words: LawWords,
): { before: readonly string[]; after: readonly string[] } {
  const write = WRITERS[change.name] as (value: unknown, words: LawWords) => readonly string[];
  const lines = (value: unknown) => (value === null ? [] : write(value, words));
  return { before: lines(change.before), after: lines(change.after) };
}

/** "In force from 1 January 2026: 72 hours". */
export function versionText({ from, status, limit }: Version, words: LawWords): string {
  const { t, locale } = words;
  return t("law.changes.version", {
    on: formatDay(Temporal.PlainDate.from(from), locale),
    status: t(`vocabulary.legalStatuses.${status}`),
    limit: limitText(limit, words),
  });
}

/** "In force: 72 hours", of versions that begin on different days. */
export function versionInShort({ status, limit }: Version, words: LawWords): string {
  const term = words.t(`vocabulary.legalStatuses.${status}`);
  return words.t("law.cases.line", { term, text: limitText(limit, words) });
}

function linesOf({ fact, lines, anyOf }: ThresholdWords): string[] {
  return [fact, ...lines.map(({ when, outcome }) => `${when} → ${outcome}`), ...anyOf.flatMap(linesOf)];
}

function related(
  kind: "displacedBy" | "metByFilingOf" | "stageOf" | "onlyAfterDueOf",
  rules: readonly string[],
  words: LawWords,
): string[] {
  if (rules.length === 0) return [];
  const text = listText(
    rules.map((id) => ruleLabel(id, words)),
    "and",
    words,
  );
  return [words.t("law.cases.line", { term: words.t(`law.relations.${kind}`), text })];
}
