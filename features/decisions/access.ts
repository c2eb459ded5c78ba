import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type OfOrganisation = { readonly organisationId: string };
/** Whether the organisation ever gave this person a mandate to decide. */
type Decided = OfOrganisation & { readonly isDelegate?: boolean };

/** The DPO advises. */
export const canGiveOpinion = (actor: Actor): boolean => hasRole(actor, "dpo");

/** The controller decides: who signs for that organisation, or who manages its laboratory with a delegation. */
export const canDecideObligation = (actor: Actor, { organisationId, isDelegate = false }: Decided): boolean =>
  speaksFor(actor, organisationId, "signatory") ||
  (isDelegate && speaksFor(actor, organisationId, "lab_manager"));

/** The DPO asks, reminds and passes on to the next delegate. */
export const canAskForDecisions = (actor: Actor): boolean => hasRole(actor, "dpo");
