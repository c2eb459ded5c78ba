import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The DPO assesses; the controller decides, elsewhere and apart. */
export const canAssessRisk = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canCopyRisk = canAssessRisk;
