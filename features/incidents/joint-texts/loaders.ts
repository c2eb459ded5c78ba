import { readApproval } from "#features/notifications/approvals/queries.ts";
import { canWordBatch } from "#features/notifications/batches/access.ts";
import { listBatches, listDutiesOfMany } from "#features/notifications/batches/queries.ts";
import { batchAsked } from "#features/notifications/batches/schema.ts";
import { countContradictions } from "#features/notifications/guard/queries.ts";
import { readBatch } from "#features/notifications/merging/queries.ts";
import { listReadiness } from "#features/notifications/readiness/queries.ts";
import { readinessAsked } from "#features/notifications/readiness/schema.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readCase } from "../overview/queries.ts";

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;

/** The texts of a case that are written once for many organisations: for the cell alone. */
export function loadBatches(workspace: string, reference: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const { id: incidentId, closedAt } = summary.incident;
    return {
      ...{ summary, batches: await listBatches(tx, incidentId) },
      duties: await listDutiesOfMany(tx, incidentId),
      mayWord: closedAt === null && canWordBatch(actor),
    };
  });
}

/** One of them, with its drafts; where they differ only once that is asked for. */
export async function loadBatch(workspace: string, at: { reference: string; batch: string }, search: Search) {
  const asked = batchAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace" || !isId(at.batch)) throw notFound("page");
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, at.reference, { actor, now: now.epochMilliseconds });
    const read = await readBatch(tx, { batchId: at.batch, actor, now });
    if (read.batch.incidentId !== summary.incident.id) throw notFound("batch");
    const { batch } = read;
    const approval = asked.view === "approval" ? await readApproval(tx, { batch, now }) : null;
    return { summary, asked, read, approval };
  });
}

/** What of a case is ready to be filed, by organisation and form. */
export async function loadReadiness(workspace: string, reference: string, search: Search) {
  const { organisation } = readinessAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const incidentId = summary.incident.id;
    const contradictions = await countContradictions(tx, {
      ...{ incidentId, reach: actor.reach, at: now.toString() },
    });
    const readiness = await listReadiness(tx, { incidentId, organisation, now, contradictions });
    return { summary, organisation, readiness };
  });
}
