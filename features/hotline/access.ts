import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Null: one number for the case as a whole, which the cell keeps. */
type Concerned = { readonly organisationId: string | null };

const keeps = (actor: Actor, { organisationId }: Concerned): boolean =>
  hasRole(actor, "dpo", "responder") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));

export const canOpenHotline = keeps;
export const canAmendHotline = keeps;
export const canCloseHotline = keeps;
export const canWriteScript = keeps;
export const canCountCalls = keeps;
