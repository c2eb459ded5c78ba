type Filed = {
  readonly filedAt: Date;
  readonly filedOn: Date | null;
  /** As known now, where it was recorded wrongly. */
  readonly correctedFiledAt: Date | null;
  readonly correctedFiledOn: Date | null;
};

/** Whether a receipt's day lies before the day of its filing, where the organisation keeps its clock. */
export function isBeforeFiling(
  documentOn: string | null,
  { filedAt, filedOn, correctedFiledAt, correctedFiledOn }: Filed,
  zone: string,
): boolean {
  if (documentOn === null) return false;
  const [at, on] =
    correctedFiledAt === null ? [filedAt, filedOn] : ([correctedFiledAt, correctedFiledOn] as const);
  return documentOn < (on?.toISOString().slice(0, 10) ?? dayIn(at, zone));
}

function dayIn(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
