import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = {
  /** Null: for the whole case. */
  readonly organisationId: string | null;
  /** Directs the crisis cell of this case at this moment. */
  readonly isDirector?: boolean;
};

/** The cell proposes for everybody, an organisation for itself. */
export const canProposeOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));

/**
 * For the whole case: the director of its crisis cell, or the DPO. For one organisation: who signs for it; the director
 * and the DPO only record what somebody of the organisation decided.
 */
export const canDecideOperational = (
  actor: Actor,
  { organisationId, isDirector = false }: Subject,
): boolean =>
  isDirector ||
  hasRole(actor, "dpo") ||
  (organisationId !== null && speaksFor(actor, organisationId, "signatory"));

/** Whether this person takes the decision, or writes down somebody else's. */
export const takesOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  organisationId === null || speaksFor(actor, organisationId, "signatory");

/** That it is done says who did it or saw it done. */
export const canCompleteOperational = (actor: Actor, { organisationId }: Subject): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));
