import type { Actor, Role } from "./scope.ts";

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/** Nobody acts for an organisation they do not represent: the role must come with the organisation. */
export function speaksFor(actor: Actor, organisationId: string, ...roles: readonly Role[]): boolean {
  return hasRole(actor, ...roles) && actor.organisationIds.includes(organisationId);
}
