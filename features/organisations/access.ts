import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The crisis cell keeps the register; who sits in it writes there. */
const keepsTheRegister = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canRegisterOrganisation = keepsTheRegister;
export const canAmendOrganisation = keepsTheRegister;
export const canRetireOrganisation = keepsTheRegister;
export const canMergeOrganisations = keepsTheRegister;
export const canImportOrganisations = keepsTheRegister;
export const canRecordContact = keepsTheRegister;
export const canGrantMandate = keepsTheRegister;

/** The whole register, for the cell and the auditor. */
export const canReadRegister = (actor: Actor): boolean => hasRole(actor, "dpo", "responder", "auditor");

/** The file of one organisation: those who read the register, and who manages a lab of it or signs for it. */
export const canReadReadiness = (actor: Actor, { id }: { readonly id: string }): boolean =>
  canReadRegister(actor) || speaksFor(actor, id, "lab_manager", "signatory");
