import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The cell acts on many; each kind of act says besides whose it is. */
export const canActOnMany = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

/** The machine ends what nobody may carry on any more. */
export const canRefuseItems = (actor: Actor): boolean => canActOnMany(actor) || actor.id === "system";
