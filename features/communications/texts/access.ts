import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Signing = { readonly organisationId: string; readonly isDelegate: boolean };

/** The cell writes; nobody signs here. */
export const canWriteText = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

/** The controller signs what goes out in its name: who signs for it, or who manages its laboratory with a delegation. */
export const canReviewText = (actor: Actor, { organisationId, isDelegate }: Signing): boolean =>
  speaksFor(actor, organisationId, "signatory") ||
  (isDelegate && speaksFor(actor, organisationId, "lab_manager"));
