import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** One text for every organisation of the case: the cell writes it. */
export const canWriteRoute = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
