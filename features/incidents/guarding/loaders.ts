import { canAcceptContradiction } from "#features/notifications/guard/access.ts";
import { readGuard } from "#features/notifications/guard/queries.ts";
import type { Contradiction } from "#features/notifications/guard/rules.ts";
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
      guard: await readGuard(tx, { incidentId, reach: actor.reach }),
      mayAccept: (one: Contradiction) => closedAt === null && canAcceptContradiction(actor, one),
    };
  });
}
