import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { CELL_ROLES } from "../catalogue.ts";

/** Where the cell sits: its hours are read on one clock. */
export const CELL_ZONE = "Europe/Paris";

export function roleText(role: string, t: Translate): string {
  const known = CELL_ROLES.find((one) => one === role);
  return known === undefined ? role : t(`cell.roles.${known}`);
}

/** "09/11/2026 10:00 UTC+01:00" of epoch milliseconds or of a column. */
export function hourText(at: number | Date, locale: Locale): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(typeof at === "number" ? at : at.getTime());
  return formatInstantCompact(instant, { zone: CELL_ZONE, locale });
}
