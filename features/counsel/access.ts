import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = { readonly organisationId: string | null };

const isWithin = (actor: Actor, { organisationId }: Subject): boolean =>
  actor.reach === "workspace" || (organisationId !== null && speaksFor(actor, organisationId, "counsel"));

/** The channel between counsel and the DPO: nobody else reads it. */
export const canReadChannel = (actor: Actor): boolean => hasRole(actor, "counsel", "dpo");

export const canWriteInChannel = (actor: Actor, subject: Subject): boolean =>
  canReadChannel(actor) && isWithin(actor, subject);

/** The privilege is lifted by counsel alone. */
export const canReleaseEntry = (actor: Actor, subject: Subject): boolean =>
  hasRole(actor, "counsel") && isWithin(actor, subject);
