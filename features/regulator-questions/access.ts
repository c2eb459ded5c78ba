import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Null: of the case as a whole, which the cell answers. */
type Concerned = { readonly organisationId: string | null };

/** The cell; and whoever speaks for the organisation, for what concerns it alone. */
const takesPart = (actor: Actor, { organisationId }: Concerned): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));

/** Who took the letter in records it, for each organisation that it names. */
export const canRecordQuestion = (actor: Actor, about: readonly Concerned[]): boolean =>
  about.length > 0 && about.every((one) => takesPart(actor, one));

export const canAssignQuestion = takesPart;
export const canChangeDue = takesPart;
export const canDraftAnswer = takesPart;
/** Another person than the writer: the command compares them. */
export const canReviewAnswer = takesPart;
export const canSendAnswer = takesPart;
export const canWithdrawQuestion = takesPart;
