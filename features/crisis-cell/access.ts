import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRunCell = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

/** What a shift leaves is taken over by somebody else than who wrote it. */
export const canReceiveNote = (actor: Actor, { writerId }: { readonly writerId: string }): boolean =>
  canRunCell(actor) && actor.id !== writerId;
