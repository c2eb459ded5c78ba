import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type OfOrganisation = { readonly organisationId: string };

/** The cell for everybody, each organisation's own people for theirs. */
export const canRecordSending = (actor: Actor, { organisationId }: OfOrganisation): boolean =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");

/** Of several organisations at once: of every one of them. */
export const canRecordSendings = (actor: Actor, organisations: readonly OfOrganisation[]): boolean =>
  organisations.every((one) => canRecordSending(actor, one));

/** An arrangement names two organisations: the cell records it. */
export const canArrangeJointLetters = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
