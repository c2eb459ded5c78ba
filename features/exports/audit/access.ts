import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

/** The auditor, and the DPO who is audited. */
export const canReadAudit = (actor: Actor) => hasRole(actor, "auditor", "dpo");
