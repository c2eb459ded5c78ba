import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Those who run the case share the work out. */
export const canPlanFilings = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
