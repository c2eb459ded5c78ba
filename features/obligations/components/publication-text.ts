import { publicationName } from "#law/publications.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** "22/11/2026, 2nd publication". */
export function publicationText(id: string, { t, locale }: { t: Translate; locale: Locale }): string {
  const { publishedOn, number } = publicationName(id);
  return t("why.publication", { on: formatDay(Temporal.PlainDate.from(publishedOn), locale), number });
}
