import { readForms } from "#features/forms/corrections/queries.ts";
import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { isOnlyVendorContact } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { canSignDraft } from "../drafts/access.ts";

/** Drafts that wait for the signature of those who speak for these organisations, in running cases, the earliest due first. */
export async function listWaitingDrafts(tx: Tx, actor: Actor) {
  if (isOnlyVendorContact(actor)) return [];
  const drafts = await tx.draft.findMany({
    where: {
      ...{ organisationId: { in: [...actor.organisationIds] }, state: "in_review" },
      incident: { closedAt: null },
    },
    select: {
      ...{
        id: true,
        obligationId: true,
        organisationId: true,
        formId: true,
        formVersion: true,
        batchId: true,
      },
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { reference: true, title: true, origin: true } },
      obligation: { select: { ruleId: true, addressee: true, ownRule: true, dueAt: true } },
      reviews: {
        where: { step: "submitted" },
        orderBy: { steppedAt: "desc" },
        take: 1,
        select: { steppedBy: true, steppedAt: true },
      },
    },
    orderBy: [{ obligation: { dueAt: { sort: "asc", nulls: "last" } } }, { id: "asc" }],
  });
  const formOf = await readForms(tx);
  const waiting = [];
  for (const draft of drafts) {
    const { organisationId, formId, formVersion } = draft;
    const isDelegate = await hasMandate(tx, { organisationId, memberId: actor.id, purpose: "decide" });
    const signs = canSignDraft(actor, { organisationId, isDelegate });
    waiting.push({ ...draft, signs, form: formOf(formId, formVersion) });
  }
  return waiting;
}
/** Drafts that an organisation asked this person's to prepare. */
export async function listEntrustedDrafts(tx: Tx, actor: Actor) {
  const drafts = await tx.draft.findMany({
    where: {
      ...{ entrustedTo: { in: [...actor.organisationIds] }, state: { in: ["preparing", "returned"] } },
      incident: { closedAt: null },
    },
    select: {
      ...{ id: true, formId: true, formVersion: true, entrustedBy: true, entrustedFor: true },
      incident: { select: { reference: true, title: true, origin: true } },
    },
    orderBy: [{ preparedAt: "asc" }, { id: "asc" }],
  });
  const formOf = await readForms(tx);
  return drafts.map((draft) => ({ ...draft, form: formOf(draft.formId, draft.formVersion) }));
}

const MOST_SIGNED = 200;

/** Drafts of running cases that are signed and not yet filed, the earliest due first: whose, of what, by whom signed. */
export function listSignedDrafts(tx: Tx) {
  return tx.draft.findMany({
    where: { state: "signed", incident: { closedAt: null, NOT: { origin: "demonstration" } } },
    select: {
      ...{ id: true, incidentId: true },
      organisation: { select: { name: true, timeZone: true } },
      incident: { select: { reference: true, origin: true } },
      obligation: { select: { ruleId: true, addressee: true, ownRule: true, dueAt: true } },
      reviews: {
        where: { step: "signed" },
        orderBy: { steppedAt: "desc" },
        take: 1,
        select: { steppedBy: true, steppedAt: true },
      },
    },
    orderBy: [{ obligation: { dueAt: { sort: "asc", nulls: "last" } } }, { id: "asc" }],
    take: MOST_SIGNED,
  });
}
export type SignedDraft = Awaited<ReturnType<typeof listSignedDrafts>>[number];

const OPEN = ["preparing", "returned", "in_review", "signed"] as const;

/** The draft of a duty that is on its way, and how far; null where there is none. */
export async function findOpenDraft(tx: Tx, obligationId: string) {
  const draft = await tx.draft.findFirst({
    where: { obligationId, state: { in: [...OPEN] } },
    orderBy: [{ preparedAt: "desc" }, { id: "asc" }],
    select: { id: true, state: true },
  });
  const state = OPEN.find((one) => one === draft?.state);
  return draft === null || state === undefined ? null : { id: draft.id, state };
}
