type Filed = { readonly filedAt: Date; readonly filedOn: Date | null };

/** Whether a receipt's day lies before the day of its filing, where the organisation keeps its clock. */
export function isBeforeFiling(
  documentOn: string | null,
  { filedAt, filedOn }: Filed,
  zone: string,
): boolean {
  if (documentOn === null) return false;
  const day = filedOn?.toISOString().slice(0, 10) ?? dayIn(filedAt, zone);
  return documentOn < day;
}

function dayIn(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
