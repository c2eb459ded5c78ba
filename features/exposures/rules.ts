import type { FieldProblem } from "#lib/errors.ts";
import { earliest, type Moment } from "#lib/moment.ts";

/** Awareness may precede detection; then the file says why. */
export function precedesDetection(awareness: Moment | null, detection: Moment | null, zone: string): boolean {
  if (awareness === null || detection === null) return false;
  return Temporal.Instant.compare(earliest(awareness, zone), earliest(detection, zone)) < 0;
}

export function isInFuture(moment: Moment | null, zone: string, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(earliest(moment, zone), now) > 0;
}

/** Confirmed counts where there are any, else estimates; null while nothing is known. */
export function countPersons(
  labs: readonly { readonly personsEstimated: number | null; readonly personsConfirmed: number | null }[],
): number | null {
  const counts = labs
    .map(({ personsConfirmed, personsEstimated }) => personsConfirmed ?? personsEstimated)
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

type Retained = {
  readonly awareness: Moment | null;
  readonly note: string;
  readonly detection: Moment | null;
  readonly zone: string;
};

/** What is wrong with a retained awareness: it lies ahead, or before detection without saying why. */
export function awarenessProblem(
  { awareness, note, detection, zone }: Retained,
  now: Temporal.Instant,
): FieldProblem | null {
  if (isInFuture(awareness, zone, now)) return { path: "awareness", problem: "inFuture" };
  if (note === "" && precedesDetection(awareness, detection, zone))
    return { path: "note", problem: "justifyEarlier" };
  return null;
}
