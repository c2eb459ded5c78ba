import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = {
  /** Null: for the whole case. */
  readonly organisationId: string | null;
  /** Directs the crisis cell of this case at this moment. */
  readonly isDirector?: boolean;
};

type Proposed = Subject & { readonly proposedById: string | null };

/** The cell proposes for everybody, an organisation for itself. */
export const canProposeOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));

/**
 * For the whole case: the director of its crisis cell, or the DPO. For one organisation: who signs for it; the director
 * and the DPO only record what somebody of the organisation decided. Directing gives nothing to who is not of the cell.
 */
export const canRevokeOperational = (
  actor: Actor,
  { organisationId, isDirector = false }: Subject,
): boolean =>
  hasRole(actor, "dpo") ||
  (isDirector && hasRole(actor, "responder")) ||
  (organisationId !== null && speaksFor(actor, organisationId, "signatory"));

/** The same; only that a director does not answer what they proposed themselves. */
export const canDecideOperational = (actor: Actor, { isDirector = false, ...subject }: Proposed): boolean =>
  canRevokeOperational(actor, { ...subject, isDirector: isDirector && subject.proposedById !== actor.id });

/** Whether this person takes the decision, or writes down somebody else's. */
export const takesOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  organisationId === null || speaksFor(actor, organisationId, "signatory");

/** That it is done says who did it or saw it done. */
export const canCompleteOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));
