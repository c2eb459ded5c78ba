import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canStartPlaybook = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canWritePlaybook = (actor: Actor): boolean => hasRole(actor, "dpo");
