import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** Whoever answers for the filing: the DPO, or the organisation's own people; for the case as a whole the DPO alone. */
export const canAcceptContradiction = (
  actor: Actor,
  { organisationId }: { readonly organisationId: string | null },
): boolean =>
  hasRole(actor, "dpo") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));
