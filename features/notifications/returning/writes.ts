import { enqueueMails, type NewMail } from "#features/mails/writes.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";

type OfDraft = { readonly id: string; readonly incidentId: string; readonly organisationId: string };
type Telling = { readonly actor: Actor; readonly now: Temporal.Instant; readonly reference: string };

/** Whoever put these drafts forward reads that they came back: one mail a person, however many drafts. */
export async function tellReturned(
  tx: Tx,
  drafts: readonly OfDraft[],
  { actor, now, reference }: Telling,
): Promise<void> {
  const submitted = await tx.draftReview.findMany({
    where: { draftId: { in: drafts.map(({ id }) => id) }, step: "submitted" },
    select: { draftId: true, steppedById: true },
    orderBy: { steppedAt: "asc" },
  });
  const submitter = new Map(submitted.map(({ draftId, steppedById }) => [draftId, steppedById]));
  const members = await tx.member.findMany({
    where: { id: { in: [...submitter.values()] }, endedAt: null, NOT: { id: actor.id } },
    select: { id: true },
  });
  const page = `/incidents/${reference}/notifications`;
  const mails = members.flatMap(({ id: to }): NewMail[] => {
    const [first, ...others] = drafts.filter(({ id }) => submitter.get(id) === to);
    if (first === undefined) return [];
    const { incidentId, organisationId } = first;
    const path = others.length === 0 ? `${page}/${first.id}` : page;
    return [{ to, kind: "draft_returned", incidentId, organisationId, path, many: others.length + 1 }];
  });
  await enqueueMails(tx, { actor, now, mails });
}
