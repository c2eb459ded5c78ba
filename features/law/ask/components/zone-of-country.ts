/** Not in every engine's typed library yet; absent, nothing is said. */
type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined };

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

/** Is this zone one of the country's? Null where that is not known; zones of two names are one. */
export function isZoneOfCountry(zone: string, country: string): boolean | null {
  const locale: ZonedLocale = new Intl.Locale("und", { region: country });
  const own = locale.getTimeZones?.() ?? [];
  if (own.length === 0) return null;
  const asked = EPOCH.toZonedDateTimeISO(zone);
  return own.some((name) => EPOCH.toZonedDateTimeISO(name).equals(asked));
}
