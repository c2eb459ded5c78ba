import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Only who founds it: whoever is inside a workspace is in one that exists. */
export const canCreateWorkspace = (actor: Actor, existing: { readonly id: string } | null): boolean =>
  hasRole(actor, "administrator") && existing === null;

export const canInviteMember = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo");

/** Who keeps the accounts knows whose they are. */
export const canLinkAccounts = (actor: Actor): boolean => hasRole(actor, "administrator");
