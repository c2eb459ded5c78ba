import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRecordHandOver = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
