import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canNameWitness = (actor: Actor): boolean => hasRole(actor, "administrator");

export const canAskWitness = canNameWitness;

export const canDismissWitness = canNameWitness;
