import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The machine alone compares files with a new publication; what follows from it a person decides. */
export const canCompareLaw = (actor: Actor): boolean => actor.id === "system";

export const canSettleLawReview = (actor: Actor): boolean => hasRole(actor, "dpo");
