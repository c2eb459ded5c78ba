import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The machine alone. */
const isMachine = (actor: Actor): boolean => actor.id === "system";
export const canRecordSent = isMachine;
export const canSettleMail = isMachine;
export const canAskForLink = isMachine;

/** Whoever sees to the installation. The ledger says that a case exists, never what it is. */
const seesToMail = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo");
export const canRecordReturn = seesToMail;
export const canRepeatMail = seesToMail;
export const canTestMail = seesToMail;
/** The auditor reads who was told. */
export const canReadMails = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo", "auditor");
