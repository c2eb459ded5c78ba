import { momentText } from "#features/obligations/components/moment-text.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { ListedNotice } from "../queries.ts";
import type { NoticeView } from "./notice-view.ts";

/** Tells one notice from another: whose it is, when it was given, under which reference. */
export function whichNotice(
  { vendorId, given, recordedAt, reference }: ListedNotice,
  { t, locale, zone, nameOf }: NoticeView,
): string {
  const place = { zone, locale };
  const at =
    given === null ? formatInstant(instantOf(recordedAt), place) : momentText(given, { ...place, t });
  const named = t("vendorPage.noticeOf", { vendor: nameOf(vendorId) });
  return [named, at, reference === "" ? null : t("vendorPage.reference", { reference })]
    .filter((part) => part !== null)
    .join(", ");
}
