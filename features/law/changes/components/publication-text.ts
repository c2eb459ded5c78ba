import { publicationName } from "#law/publications.ts";
import { formatDay } from "#lib/dates.ts";
import type { LawView } from "../../components/law-view.ts";

/** "22 Nov 2026, no. 2": a publication by its day, numbered from the second of that day on. */
export function publicationText(id: string, { t, locale }: LawView): string {
  const { publishedOn, number } = publicationName(id);
  return t("law.changes.publication", {
    on: formatDay(Temporal.PlainDate.from(publishedOn), locale),
    number,
  });
}
