import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Of = { readonly organisationId: string };

/** An instant put on the sheet only ever makes the plan stricter: the DPO and the organisation's own people may. */
export const canAddCandidate = (actor: Actor, { organisationId }: Of): boolean =>
  hasRole(actor, "dpo") || speaksFor(actor, organisationId, "lab_manager", "signatory");

/** Setting one aside may move dates later: a signatory besides needs the mandate in force, which the act asks for. */
export const canSetAside = (actor: Actor, { organisationId }: Of): boolean =>
  hasRole(actor, "dpo") || speaksFor(actor, organisationId, "signatory");

export const canAdvisePosition = (actor: Actor): boolean => hasRole(actor, "dpo");

/** Whoever may hold the mandate to take the controller's position: without one in force, the act itself refuses. */
export const canRetainPosition = canAddCandidate;

export const canNoteCounsel = canSetAside;

/** As row security has it: what counsel said is not for the whole cell. */
export const canReadCounsel = (actor: Actor): boolean => hasRole(actor, "dpo", "signatory", "auditor");
