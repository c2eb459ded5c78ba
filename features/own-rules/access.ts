import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

export const canSetOwnRule = (actor: Actor): boolean => hasRole(actor, "dpo");

export const canRetireOwnRule = canSetOwnRule;

export const canAddOwnAuthority = canSetOwnRule;

export const canRetireOwnAuthority = canSetOwnRule;

type Kept = { readonly organisationId: string | null };

/** A vendor may be the other side: it reads what binds itself alone. */
export const canReadOwnRule = (actor: Actor, { organisationId }: Kept): boolean =>
  organisationId !== null || !actor.roles.every((role) => role === "vendor_contact");
