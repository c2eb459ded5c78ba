/** How long before a date people are told of it: whoever was told at six hours is told no more at twenty-four. */
export const HOURS_BEFORE = [6, 24] as const;
/** A date that passed while no worker ran is still told of for so long. */
export const TOLD_LATE_HOURS = 72;

type Told = { readonly hours: number; readonly dueAt: Date };

/** Which notices are due now for one date, given those that were: none, one, or both told as one. */
export function noticesDue(dueAt: Date, told: readonly Told[], now: Temporal.Instant): number[] {
  const left = dueAt.getTime() - now.epochMilliseconds;
  const near = HOURS_BEFORE.filter((hours) => left <= hours * 3_600_000);
  const known = told.filter((one) => one.dueAt.getTime() === dueAt.getTime()).map(({ hours }) => hours);
  const [most] = near;
  return most === undefined || known.includes(most) ? [] : near.filter((hours) => !known.includes(hours));
}
