import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { jobs } from "#features/bulk-acts/jobs.ts";
import { listItems } from "#features/bulk-acts/queries.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { beginBatch } from "#features/notifications/batches/commands/begin-batch.ts";
import { wordFields } from "#features/notifications/batches/commands/word-fields.ts";
import { findDrafts } from "#features/notifications/drafts/queries.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { AWARE, type CrisisCell, logLeak, mandate, NOW } from "./crisis-cell.ts";

/** A leak of which both organisations are aware. */
export async function logSharedLeak(cell: CrisisCell): Promise<string> {
  const exposures = [cell.alpha, cell.beta].map(({ organisationId, labIds }, index) => ({
    ...{ organisationId, awareness: AWARE },
    labs: labIds.map((labId) => ({ labId, personsEstimated: 1_000 * (index + 1) })),
  }));
  const { incidentId } = await logLeak(cell, { exposures });
  return incidentId;
}

/** A text for CNIL's form, not worded yet. */
export async function openText(by: Principal, incidentId: string, now: Temporal.Instant): Promise<string> {
  const asked = { incidentId, duty: "eu.gdpr.33-1 fr-cnil", phase: "initial", language: "fr" };
  return (await beginBatch(by, asked, now)).batchId;
}

type Worded = { readonly batchId: string; readonly fieldId: string; readonly seen?: number };

export function word(
  by: Principal,
  { batchId, fieldId, seen = 0 }: Worded,
  { says, now }: { readonly says: string; readonly now: Temporal.Instant },
) {
  return wordFields(by, { batchId, answers: [{ fieldId, seen, as: "typed", value: says }] }, now);
}

type OnMany = { readonly incidentId: string; readonly batchId: string; readonly now: Temporal.Instant };

/** Carries one act on many about a text out for every organisation of the case. Returns what became of each. */
export async function carryOut(
  by: Principal,
  kind: "prepare_drafts" | "carry_texts",
  { incidentId, batchId, now }: OnMany,
): Promise<Record<string, string | null>> {
  const files = await withScope(by, (tx) =>
    tx.exposure.findMany({ where: { incidentId }, select: { id: true }, orderBy: { openedAt: "asc" } }),
  );
  const exposureIds = files.map(({ id }) => id);
  const { bulkActId } = await beginAct(by, { incidentId, kind, exposureIds, input: { batchId } }, now);
  await jobs.runAct(by, bulkActId);
  const items = await withScope(by, (tx) => listItems(tx, bulkActId));
  return Object.fromEntries(items.map(({ name, reason }) => [name, reason]));
}

/** The drafts of a text, Alpha's first. */
export async function draftsOfText(cell: CrisisCell, batchId: string) {
  const found = await withScope(cell.auditor, (tx) => findDrafts(tx, { batchId }));
  return [cell.alpha, cell.beta].flatMap((one) =>
    found.filter(({ organisationId }) => organisationId === one.organisationId),
  );
}

/** Somebody who signs for both organisations. */
export async function signatoryOfBoth(cell: CrisisCell): Promise<Principal> {
  const slug = await withScope(cell.dpo, async (_tx, { workspaceName }) => workspaceName);
  const organisationIds = [cell.alpha.organisationId, cell.beta.organisationId];
  const email = `both@${slug}.example.org`;
  const { userId } = await inviteMember(
    cell.dpo,
    { email, name: "Personne des deux", roles: ["signatory"], organisationIds },
    NOW,
  );
  const signatory = memberPrincipal(userId, slug);
  for (const organisationId of organisationIds)
    await mandate(cell.dpo, organisationId, { to: signatory, capacity: "legal_representative" });
  return signatory;
}
