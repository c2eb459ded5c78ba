import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The DPO advises. */
export const canGiveOpinion = (actor: Actor): boolean => hasRole(actor, "dpo");

/** The controller decides, by the signatory of that organisation and nobody else. */
export const canDecideObligation = (actor: Actor, { organisationId }: { readonly organisationId: string }) =>
  speaksFor(actor, organisationId, "signatory");
