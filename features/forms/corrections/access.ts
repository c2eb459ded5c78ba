import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Whoever files sees the screen; the administrator keeps the installation right. */
export const canCorrectForm = (actor: Actor): boolean => hasRole(actor, "dpo", "administrator");
