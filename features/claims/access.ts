import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRecordClaim = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canAdoptClaim = (actor: Actor): boolean => hasRole(actor, "dpo");
