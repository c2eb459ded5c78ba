import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The machine alone records that a deadline passed. */
export const canRecordPassedDeadline = (actor: Actor): boolean => actor.id === "system";

export const canSettleReview = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canAssignOwner = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
