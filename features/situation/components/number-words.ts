import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { PdfFact } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";
import type { LateCount, Part, SituationNumber, Source } from "../rules.ts";
import { owedName } from "./owed-name.ts";

export type ReportWords = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

/** One of the ten numbers with its parts, each on its line, and what each rests on. */
export function numberFact({ key, parts }: SituationNumber, words: ReportWords): PdfFact {
  const { t } = words;
  const isAlone = parts.length === 1;
  const lines = parts.map((part) => {
    const value = valueText(part, words);
    return isAlone ? value : t(`situation.parts.${part.key}`, { value });
  });
  const notes = [
    ...new Set(parts.flatMap(({ source }) => (source === null ? [] : [sourceText(source, words)]))),
  ];
  return { term: t(`situation.numbers.${key}`), value: lines.join("\n"), note: notes.join("\n") };
}

function valueText({ key, value }: Part, { t, locale }: ReportWords): string {
  if (value === null) return t("situation.unknown");
  if (typeof value === "string") return value;
  return key === "cost" ? euros(value, locale) : formatCount(value, locale);
}

function sourceText(source: Source, { t, locale, zone }: ReportWords): string {
  switch (source.kind) {
    case "files":
      return t("situation.sources.files");
    case "late":
      return lateText(source.duties, { t, locale, zone });
    case "files_uncounted":
      return t("situation.sources.counted", { labs: source.labs });
    case "sum":
      return t("situation.sources.sum", { organisations: source.organisations, of: source.of });
    case "waves":
      return t("situation.sources.waves");
    case "reach":
      return t("situation.sources.reach", { labs: source.labs });
    case "costs":
      return t("situation.sources.costs", {
        lines: source.lines,
        excluded: euros(source.excluded, locale),
        included: euros(source.included, locale),
      });
    case "claim":
      return t("situation.sources.claim", {
        source: source.source,
        credibility: source.credibility,
        name: source.adoptedBy ?? "",
        at: formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(source.adoptedAt), { zone, locale }),
      });
  }
}

/** Which duties are late, and how many organisations with each. */
function lateText(duties: readonly LateCount[], { t }: ReportWords): string {
  if (duties.length === 0) return t("situation.sources.lateNone");
  const named = duties.map(({ organisations, ...owed }) =>
    t("situation.sources.lateDuty", { duty: owedName(owed, t), count: organisations }),
  );
  return t("situation.sources.late", { duties: named.join(", ") });
}

/** Cents as euros, whole where they are. */
function euros(cents: number, locale: Locale): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const options = { style: "currency", currency: "EUR", minimumFractionDigits: digits } as const;
  return (cents / 100).toLocaleString(locale, options).replace(/\u202f/g, "\u00a0");
}
