import { canAcceptContradiction } from "#features/notifications/guard/access.ts";
import { readGuard } from "#features/notifications/guard/queries.ts";
import type { Contradiction } from "#features/notifications/guard/rules.ts";
import { canPlanFilings } from "#features/notifications/planner/access.ts";
import { readFilingLoad } from "#features/notifications/planner/queries.ts";
import { planAsked } from "#features/notifications/planner/schema.ts";
import { notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readCase } from "../overview/queries.ts";

/** All that the drafts and filings of a case say differently. */
export function loadConsistency(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const { id: incidentId, closedAt } = summary.incident;
    return {
      summary,
      guard: await readGuard(tx, { incidentId, reach: actor.reach, at: now.toString() }),
      mayAccept: (one: Contradiction) => closedAt === null && canAcceptContradiction(actor, one),
    };
  });
}

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;

/** Who types the filings of a case, and by when each must be started. It speaks of the whole case: of no part of it. */
export async function loadFilingPlan(workspace: string, reference: string, search: Search) {
  const { assign } = planAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("filing plan");
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const { id: incidentId, closedAt } = summary.incident;
    return {
      ...{ summary, incidentId, now: now.epochMilliseconds, assigning: assign },
      load: await readFilingLoad(tx, { incidentId, now }),
      mayPlan: closedAt === null && canPlanFilings(actor),
    };
  });
}
