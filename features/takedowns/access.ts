import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRecordCopy = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
