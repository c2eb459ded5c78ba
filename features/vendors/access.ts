import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRegisterProduct = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canRecordContract = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canRecordDeployment = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
