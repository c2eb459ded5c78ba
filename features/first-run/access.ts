import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Whoever administers the workspace sets it up. */
const administers = (actor: Actor): boolean => hasRole(actor, "administrator");
export const canDescribeWorkspace = administers;
export const canSettleMailStep = administers;
export const canNoteLogKey = administers;
export const canChooseStart = administers;
export const canGuideFirstRun = administers;

/** The machine alone. */
export const canSettleLoading = (actor: Actor): boolean => actor.id === "system";
