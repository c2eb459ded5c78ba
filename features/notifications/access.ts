import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type OfOrganisation = { readonly organisationId: string };

/** Those who file in the name of their own organisation. */
export const speaksForFiling = (actor: Actor, { organisationId }: OfOrganisation): boolean =>
  speaksFor(actor, organisationId, "lab_manager", "signatory", "vendor_contact");

export const canRecordFiling = (actor: Actor, subject: OfOrganisation): boolean =>
  hasRole(actor, "dpo") || speaksForFiling(actor, subject);
