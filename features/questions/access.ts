import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The crisis cell puts the questions and keeps what came from outside. */
const asksTheVendor = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canAskQuestions = asksTheVendor;
export const canRecordAnswer = asksTheVendor;
export const canMakeDemand = asksTheVendor;
export const canWithdrawQuestion = asksTheVendor;

export const canAnswerQuestion = (actor: Actor, { vendorId }: { readonly vendorId: string }): boolean =>
  speaksFor(actor, vendorId, "vendor_contact");

/** The machine alone. */
export const canChaseQuestion = (actor: Actor): boolean => actor.id === "system";
