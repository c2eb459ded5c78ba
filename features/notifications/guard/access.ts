import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";
import type { Matter } from "../statements/catalogue.ts";

/**
 * Whoever answers for the filing: the DPO, or the organisation's own people; for the case as a whole the DPO alone.
 * Whether 72 hours have passed is the engine's word: who says otherwise puts it right.
 */
export const canAcceptContradiction = (
  actor: Actor,
  { organisationId, matter }: { readonly organisationId: string | null; readonly matter?: Matter },
): boolean =>
  matter !== "late" &&
  (hasRole(actor, "dpo") ||
    (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory")));
