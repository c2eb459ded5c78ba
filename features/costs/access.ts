import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRecordCost = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

/** The cell reads every line; a signatory those of the organisation they commit. */
export const canReadCosts = (actor: Actor): boolean =>
  actor.reach === "workspace" || hasRole(actor, "signatory");
