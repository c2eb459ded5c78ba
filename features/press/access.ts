import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Null: of the case as a whole, which the cell answers. */
type Concerned = { readonly organisationId: string | null };

const takesPart = (actor: Actor, { organisationId }: Concerned): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));

export const canRecordPressRequest = takesPart;
export const canAssignPressRequest = takesPart;
export const canAnswerPress = takesPart;
export const canStrikePressRequest = takesPart;
export const canPostPage = takesPart;

/** One voice for the case: the cell's. */
const isCell = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canNameSpokesperson = isCell;
export const canDraftStatement = isCell;
/** Another person than the writers: the command compares them. */
export const canReviewStatement = isCell;
export const canPublishStatement = isCell;
