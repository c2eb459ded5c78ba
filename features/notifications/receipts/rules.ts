type Filed = {
  readonly filedAt: Date;
  readonly filedOn: Date | null;
  /** As known now, where it was recorded wrongly. */
  readonly correctedFiledAt: Date | null;
};

/** Whether a receipt's day lies before the day of its filing, where the organisation keeps its clock. */
export function isBeforeFiling(
  documentOn: string | null,
  { filedAt, filedOn, correctedFiledAt }: Filed,
  zone: string,
): boolean {
  if (documentOn === null) return false;
  if (correctedFiledAt !== null) return documentOn < dayIn(correctedFiledAt, zone);
  return documentOn < (filedOn?.toISOString().slice(0, 10) ?? dayIn(filedAt, zone));
}

function dayIn(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
