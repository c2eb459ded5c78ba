import { canWordBatch } from "#features/notifications/batches/access.ts";
import { readDesk } from "#features/notifications/desk/queries.ts";
import { canPrepareDraft } from "#features/notifications/drafts/access.ts";
import { draftAsked, draftsAsked } from "#features/notifications/drafts/schema.ts";
import { countContradictions } from "#features/notifications/guard/queries.ts";
import { listNotifications } from "#features/notifications/overview/queries.ts";
import { listMissingProofs } from "#features/notifications/proofs/queries.ts";
import { listReadiness } from "#features/notifications/readiness/queries.ts";
import { isOnlyVendorContact } from "#lib/access.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { readCase } from "../overview/queries.ts";

type Search = Promise<{ readonly [name: string]: string | string[] | undefined }>;

/** All that a case has to tell in writing: by organisation and form, how far each has come. */
export async function loadNotifications(workspace: string, reference: string, search: Search) {
  const asked = draftsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant();
    const summary = await readCase(tx, reference, { actor, now: now.epochMilliseconds });
    const { id: incidentId, closedAt } = summary.incident;
    const notifications = await listNotifications(tx, { incidentId, now, ...asked });
    const contradictions = await countContradictions(tx, {
      ...{ incidentId, reach: actor.reach, at: now.toString() },
    });
    const readiness = await listReadiness(tx, { incidentId, now, contradictions });
    return {
      ...{ summary, asked, notifications, now: now.epochMilliseconds, contradictions },
      unproven: await listMissingProofs(tx, incidentId),
      seesPlan: actor.reach === "workspace",
      ...{ readiness, writesForMany: canWordBatch(actor) ? ("yes" as const) : ("no" as const) },
      mayPrepare: (organisationId: string) => closedAt === null && canPrepareDraft(actor, { organisationId }),
    };
  });
}

/** One draft of a case. To a vendor that prepares it for an organisation the case itself stays closed. */
export async function loadDesk(workspace: string, at: { reference: string; draft: string }, search: Search) {
  const asked = draftAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    if (!isId(at.draft)) throw notFound("draft");
    const now = Temporal.Now.instant();
    const desk = await readDesk(tx, { draftId: at.draft, actor, now });
    if (desk.incident.reference !== at.reference) throw notFound("draft");
    const summary = isOnlyVendorContact(actor)
      ? null
      : await readCase(tx, at.reference, { actor, now: now.epochMilliseconds });
    return { summary, asked, desk };
  });
}
