import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The cell, and whoever speaks for the organisation. */
export const canRecordParty = (actor: Actor, { organisationId }: { readonly organisationId: string }) =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");
