import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Only who founds it: whoever is inside a workspace is in one that exists. */
export const canCreateWorkspace = (actor: Actor, existing: { readonly id: string } | null): boolean =>
  hasRole(actor, "administrator") && existing === null;

export const canInviteMember = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo");
export const canRenewInvitation = canInviteMember;

/** Who is what: the administrator's alone. */
export const canChangeMember = (actor: Actor): boolean => hasRole(actor, "administrator");
export const canEndMembership = canChangeMember;

/** The settings are read by whoever sees to the workspace, and by the auditor. */
export const canReadSettings = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo", "auditor");

/** The machine, once the link of the invitation was redeemed. */
export const canAcceptInvitation = (actor: Actor): boolean => actor.id === "system";

/** Who keeps the accounts knows whose they are. */
export const canLinkAccounts = (actor: Actor): boolean => hasRole(actor, "administrator");
