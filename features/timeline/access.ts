import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type File = { readonly organisationId: string | null };

/** The cell writes about the whole case; a lab manager in the file of their own organisation. */
export const canWriteEntry = (actor: Actor, { organisationId }: File) =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager"));

/** The cell corrects what anybody wrote; a lab manager what they wrote themselves. */
export const canCorrectEntry = (
  actor: Actor,
  { organisationId, actorId }: File & { readonly actorId: string },
) => hasRole(actor, "dpo", "responder") || (actorId === actor.id && canWriteEntry(actor, { organisationId }));

export const canPinEntry = (actor: Actor) => hasRole(actor, "dpo", "responder");
