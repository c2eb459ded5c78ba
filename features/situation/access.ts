import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The cell reports; the auditor reads what it reported. */
export const canReportSituation = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
