import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The cell for everybody, each organisation's own people for theirs. */
export const canCountRequests = (
  actor: Actor,
  { organisationId }: { readonly organisationId: string },
): boolean =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");
