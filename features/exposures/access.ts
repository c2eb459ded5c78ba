import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = { readonly organisationId: string };

export const canCorrectAwareness = (actor: Actor, { organisationId }: Subject): boolean =>
  hasRole(actor, "dpo") || speaksFor(actor, organisationId, "lab_manager", "signatory");

export const canAssessExposure = (actor: Actor, _subject: Subject): boolean => hasRole(actor, "dpo");

export const canReceiveNotice = canCorrectAwareness;

/** Whoever knows the files of the laboratory; the crisis cell where they told it otherwise. */
export const canCountPersons = (actor: Actor, subject: Subject): boolean =>
  hasRole(actor, "responder") || canCorrectAwareness(actor, subject);

export const canRecordInstant = canCorrectAwareness;

export const canRecordFurtherFacts = canAssessExposure;

/** A later breach of the same data is a new case: whoever logs one. */
export const canLogLaterBreach = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
