import { canDecideObligation } from "#features/decisions/access.ts";
import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type OfOrganisation = { readonly organisationId: string };
type Entrusted = OfOrganisation & { readonly entrustedTo: string | null };
type Signed = OfOrganisation & { readonly isDelegate: boolean };

/** The cell, or the organisation's own people. */
export const canPrepareDraft = (actor: Actor, { organisationId }: OfOrganisation): boolean =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");

/** A vendor's contact only where the organisation asked for it. */
export const canAnswerDraft = (actor: Actor, draft: Entrusted): boolean =>
  canPrepareDraft(actor, draft) ||
  (draft.entrustedTo !== null && speaksFor(actor, draft.entrustedTo, "vendor_contact"));

/** The organisation asks, or the DPO records that it did. */
export const canEntrustDraft = (actor: Actor, { organisationId }: OfOrganisation): boolean =>
  hasRole(actor, "dpo") || speaksFor(actor, organisationId, "lab_manager", "signatory");

/** The controller alone: its signatory, or a recorded delegate. */
export const canSignDraft = (actor: Actor, draft: Signed): boolean => canDecideObligation(actor, draft);

/** The DPO rereads what others prepared. */
export const canReread = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canReturnDraft = (actor: Actor, draft: Signed): boolean =>
  canReread(actor) || canSignDraft(actor, draft);
