import type { Summary } from "#features/obligations/changes/rules.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

type View = { readonly t: Translate; readonly locale: Locale };

/** The result in a few sentences: how many obligations, where, and what becomes of the first date. */
export function summaryTexts(summary: Summary, view: View): string[] {
  const { t } = view;
  const { cells, changed, arising, reviews, organisations } = summary;
  if (changed + arising + reviews === 0) return [t("whatIf.nothingChanges", { cells })];
  return [
    changed === 0 ? null : t("whatIf.summary.changed", { changed, cells }),
    arising === 0 ? null : t("whatIf.summary.arising", { count: arising }),
    reviews === 0 ? null : t("whatIf.summary.reviews", { count: reviews }),
    t("whatIf.summary.organisations", { count: organisations }),
    firstText(summary.first, view),
  ].filter((text) => text !== null);
}

type First = Summary["first"];

function firstText({ before, after }: First, { t, locale }: View): string | null {
  const at = (date: First["before"]) =>
    date === null ? "" : formatInstant(Temporal.Instant.from(date.dueAt), { zone: date.zone, locale });
  const dates = { from: at(before), to: at(after) };
  if (before === null) return after === null ? null : t("whatIf.summary.firstNew", dates);
  if (after === null) return t("whatIf.summary.firstGone", dates);
  return before.dueAt === after.dueAt
    ? t("whatIf.summary.firstSame", dates)
    : t("whatIf.summary.firstMoves", dates);
}
