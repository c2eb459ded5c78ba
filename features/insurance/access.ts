import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type File = { readonly organisationId: string };

/** The cell; and the organisation that is insured, by those who speak for it. */
const keepsFile = (actor: Actor, { organisationId }: File): boolean =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");

export const canOpenInsuranceFile = keepsFile;
export const canAmendInsuranceFile = keepsFile;
export const canRecordClaimNotice = keepsFile;
export const canAskAgreement = keepsFile;
export const canAnswerAgreement = keepsFile;
