import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canSetOwnRule = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canRetireOwnRule = canSetOwnRule;

export const canAddOwnAuthority = canSetOwnRule;

export const canRetireOwnAuthority = canSetOwnRule;
