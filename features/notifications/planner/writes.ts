import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { findPlan } from "./queries.ts";
import type { KeptPlan } from "./schema.ts";

type Planning = {
  readonly incidentId: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** The number of the plan that the person saw. */
  readonly seen: number;
};

/** Keeps one more plan of a case; those before stay on file. Two who plan at once: the second is told. */
export async function writePlan(
  tx: Tx,
  { incidentId, actor, now, seen }: Planning,
  plan: Omit<KeptPlan, "number">,
): Promise<Event> {
  const last = (await findPlan(tx, incidentId))?.number ?? 0;
  if (last !== seen) throw new AppError("conflict", "somebody planned meanwhile");
  const id = newId();
  const row = {
    ...{ number: last + 1, ...plan },
    ...{ plannedAt: now.toString({ fractionalSecondDigits: 3 }), plannedBy: actor.name },
  };
  const { count } = await tx.filingPlan.createMany({
    data: { workspaceId: actor.workspaceId, id, incidentId, ...row },
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("conflict", "somebody planned meanwhile");
  return event("filing_plan.recorded", { incidentId, subjectId: id, fields: row });
}
