import type { Actor, Role } from "./scope.ts";

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** Who may act on a case: once its operations are closed nobody, but for what stays open (lib/closed-case.ts). */
export function onOpenCase(actor: Actor, { closedAt }: { readonly closedAt: Date | null }): Actor {
  return closedAt === null ? actor : { ...actor, roles: [], organisationIds: [] };
}

/** Of a vendor and nothing else: sees its notice, its tasks and the questions put to it, never the case. */
export function isOnlyVendorContact(actor: Pick<Actor, "roles">): boolean {
  return actor.roles.length > 0 && actor.roles.every((role) => role === "vendor_contact");
}

/** Nobody acts for an organisation they do not represent: the role must come with the organisation. */
export function speaksFor(actor: Actor, organisationId: string, ...roles: readonly Role[]): boolean {
  return hasRole(actor, ...roles) && actor.organisationIds.includes(organisationId);
}
