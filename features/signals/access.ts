import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Only by the key of a public link: a member reports under their own name. */
export const canReceiveSignal = (actor: Actor): boolean => actor.reach === "intake";

/** Everyone but who only reads. */
export const canReportSignal = (actor: Actor): boolean =>
  hasRole(actor, "dpo", "responder", "lab_manager", "signatory", "vendor_contact", "administrator");

export const canTriageSignal = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canKeepIntakeLinks = (actor: Actor): boolean => hasRole(actor, "dpo", "administrator");
