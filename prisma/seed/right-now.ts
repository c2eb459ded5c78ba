/** When a seeded act is recorded: now, in milliseconds as everywhere. */
export function rightNow(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}
