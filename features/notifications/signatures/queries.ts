import { NO_MANDATE } from "#features/organisations/mandates/catalogue.ts";
import { hasMandate, readMandate } from "#features/organisations/mandates/queries.ts";
import { usedMandate } from "#features/organisations/mandates/rules.ts";
import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import type { Tx } from "#lib/db.ts";
import { isId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { canReread, canSignDraft } from "../drafts/access.ts";
import type { DraftRow, DraftStep } from "../drafts/queries.ts";

/**
 * Everybody who wrote any of it: who prepared it, answered a field, even if overwritten since, in it or in a phase before
 * that it began with, worded the common text that went into one of these, even if somebody wrote the same words again, or
 * put it forward.
 */
export async function listAuthors(tx: Tx, { id, preparedById }: Pick<DraftRow, "id" | "preparedById">) {
  const wrote = await tx.$queryRaw<{ authorId: string }[]>`
    WITH RECURSIVE phases (id, started_from) AS (
      SELECT id, started_from FROM drafts WHERE id = ${id}::uuid
      UNION
      SELECT d.id, d.started_from FROM phases p JOIN filings f ON f.id = p.started_from JOIN drafts d ON d.id = f.draft_id)
    SELECT answered_by_id AS "authorId" FROM draft_answers WHERE draft_id IN (SELECT id FROM phases)
    UNION SELECT worded_by_id FROM draft_authors WHERE draft_id IN (SELECT id FROM phases)`;
  const submitted = await tx.draftReview.findMany({
    where: { draftId: id, step: "submitted" },
    select: { steppedById: true },
    distinct: ["steppedById"],
  });
  return new Set([
    preparedById,
    ...wrote.map(({ authorId }) => authorId),
    ...submitted.map(({ steppedById }) => steppedById),
  ]);
}

type Sought = { readonly draft: DraftRow; readonly actor: Actor; readonly now: Temporal.Instant };

/** Whether the person behind an account wrote any of a draft, by whatever account. */
export async function isAuthor(tx: Tx, { draft, actor }: Pick<Sought, "draft" | "actor">): Promise<boolean> {
  const authors = await listAuthors(tx, draft);
  const accounts = await listAccountsOfPerson(tx, actor.id);
  return accounts.some((account) => authors.has(account));
}

/** Whether a person signs for the organisation, by which mandate, and if they cannot, why. */
export async function readStanding(tx: Tx, { draft, actor, now }: Sought) {
  const { organisationId } = draft;
  const held = { organisationId, memberId: actor.id, purpose: "decide" } as const;
  const isDelegate = await hasMandate(tx, held);
  if (!canSignDraft(actor, { organisationId, isDelegate })) return null;
  const { timeZone } = await tx.organisation.findFirstOrThrow({
    where: { id: organisationId },
    select: { timeZone: true },
  });
  const found = await readMandate(tx, { ...held, timeZone, at: now });
  const mandate = found.mandate === null ? null : usedMandate(found.mandate);
  if (found.mandate === null) return { mandate, problem: NO_MANDATE[found.why] };
  return { mandate, problem: (await isAuthor(tx, { draft, actor })) ? ("ownDraft" as const) : null };
}
export type SignerStanding = NonNullable<Awaited<ReturnType<typeof readStanding>>>;

/** Why somebody cannot send a draft back; null: they can, also what they wrote. The DPO rereads without any mandate. */
export async function whyNotReturned(tx: Tx, { draft, actor, now }: Sought) {
  if (canReread(actor)) return null;
  const standing = await readStanding(tx, { draft, actor, now });
  if (standing === null) return "noMandate" as const;
  return standing.mandate === null ? (standing.problem ?? ("noMandate" as const)) : null;
}

/** Whether the signature that stands is that of somebody who wrote the draft, as accounts are linked now. */
export async function signedByAuthor(tx: Tx, draft: DraftRow): Promise<boolean> {
  const signature = await tx.draftReview.findFirst({
    where: { draftId: draft.id, step: "signed", contentSha256: draft.contentSha256 },
    orderBy: { steppedAt: "desc" },
    select: { steppedById: true },
  });
  if (signature === null) return false;
  const authors = await listAuthors(tx, draft);
  const accounts = await listAccountsOfPerson(tx, signature.steppedById);
  return accounts.some((account) => authors.has(account));
}

const CELL = ["dpo", "responder"];

/**
 * Whether the content that stands was put forward by the cell, which reads more of the case than an organisation does.
 * A member whom the reader does not see is taken for one of the cell.
 */
export async function isSubmittedByCell(
  tx: Tx,
  { id, contentSha256 }: Pick<DraftRow, "id" | "contentSha256">,
): Promise<boolean> {
  const submitted = await tx.draftReview.findFirst({
    where: { draftId: id, step: "submitted", contentSha256 },
    orderBy: { steppedAt: "desc" },
    select: { steppedById: true },
  });
  if (submitted === null) return false;
  const member = await tx.member.findFirst({
    where: { id: submitted.steppedById },
    select: { roles: true },
  });
  return member?.roles.some((role) => CELL.includes(role)) ?? true;
}

/** Who recorded the mandate of each signature, and whether that person wrote any of the draft, as accounts are linked now. */
export async function listGrantors(tx: Tx, draft: DraftRow, steps: readonly DraftStep[]) {
  const mandateOf = ({ mandate }: DraftStep) => (mandate as { readonly id?: string } | null)?.id ?? "";
  const signed = steps.filter(({ step }) => step === "signed");
  const mandates = await tx.mandate.findMany({
    where: { id: { in: signed.map(mandateOf).filter(isId) } },
    select: { id: true, grantedBy: true, grantedById: true },
  });
  const authors = await listAuthors(tx, draft);
  const grantors = new Map<string, { readonly name: string; readonly wroteIt: boolean }>();
  for (const step of signed) {
    const { grantedBy: name = null, grantedById: by = null } =
      mandates.find(({ id }) => id === mandateOf(step)) ?? {};
    if (name === null || by === null) continue;
    const accounts = await listAccountsOfPerson(tx, by);
    grantors.set(step.id, { name, wroteIt: accounts.some((account) => authors.has(account)) });
  }
  return grantors;
}
