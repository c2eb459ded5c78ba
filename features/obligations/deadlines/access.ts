import type { Actor } from "#lib/scope.ts";

/** The machine alone. */
export const canAnnounceDeadlines = (actor: Actor): boolean => actor.id === "system";
