import type { OperationalState } from "./catalogue.ts";

/** A proposal, and what was put off, can be answered. */
export const isAnswerable = (state: OperationalState): boolean => state === "proposed" || state === "later";

/** What was decided can be done. */
export const isCompletable = (state: OperationalState): boolean => state === "yes";

/** What was decided or done can be undone: a portal opens again. */
export const isRevocable = (state: OperationalState): boolean => state === "yes" || state === "done";

type Duty = { readonly fromAt: Date; readonly untilAt: Date | null };

/** A duty to come gives nothing yet; one that somebody takes over later lasts until then. */
export function isDirectingAt(duties: readonly Duty[], { epochMilliseconds: at }: Temporal.Instant): boolean {
  return duties.some(
    ({ fromAt, untilAt }) => fromAt.getTime() <= at && (untilAt === null || untilAt.getTime() > at),
  );
}
