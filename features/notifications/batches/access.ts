import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** One text for many is the cell's: it prepares the draft of any organisation, and signs none. */
export const canWordBatch = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
