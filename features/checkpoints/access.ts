import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRotateLogKey = (actor: Actor): boolean => hasRole(actor, "administrator");

/** A key is the machine's. */
export const canRecordLogKey = (actor: Actor): boolean => actor.id === "system";

/** Of the cell, or who administers the workspace: not who sees one organisation's file alone. */
export const canSeeLog = (actor: Actor): boolean => actor.reach === "workspace" || actor.reach === "none";
