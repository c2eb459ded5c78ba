import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canLogIncident = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canAddOrganisations = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canCloseIncident = (actor: Actor): boolean => hasRole(actor, "dpo");

/** The cell acts in a case; an auditor reads it. */
export const canActInCase = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
