import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type File = { readonly organisationId: string };

/** The cell prepares; the organisation complains, by those who speak for it. */
const keepsComplaint = (actor: Actor, { organisationId }: File): boolean =>
  hasRole(actor, "dpo", "responder") || speaksFor(actor, organisationId, "lab_manager", "signatory");

export const canPrepareComplaint = keepsComplaint;
export const canAmendComplaint = keepsComplaint;
export const canLodgeComplaint = keepsComplaint;
export const canProveComplaint = keepsComplaint;
export const canStrikeComplaint = keepsComplaint;
