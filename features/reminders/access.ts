import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Recipient = { readonly organisationId: string | null; readonly memberId: string | null };

/** The member named; else whoever speaks for the organisation; else the cell. An auditor is told nothing. */
export function canReadReminder(actor: Actor, { organisationId, memberId }: Recipient): boolean {
  if (memberId !== null) return memberId === actor.id;
  if (organisationId !== null)
    return (
      hasRole(actor, "lab_manager", "signatory", "vendor_contact") &&
      actor.organisationIds.includes(organisationId)
    );
  return hasRole(actor, "dpo", "responder");
}
