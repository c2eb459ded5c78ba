import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canRecordFiling = (actor: Actor, { organisationId }: { readonly organisationId: string }) =>
  hasRole(actor, "dpo") || speaksFor(actor, organisationId, "lab_manager", "signatory", "vendor_contact");
