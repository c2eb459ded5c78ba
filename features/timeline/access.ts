import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The cell writes about the whole case; a lab manager in the file of their own organisation. */
export const canWriteEntry = (actor: Actor, { organisationId }: { readonly organisationId: string | null }) =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager"));
