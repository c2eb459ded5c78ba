import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

const isMachine = ({ id }: Pick<Actor, "id">): boolean => id === "system";

/** Whoever sees to the workspace, and the DPO. */
export const canSetUpPacks = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo");
/** The machine asks each day. */
export const canRequestPacks = (actor: Actor): boolean => canSetUpPacks(actor) || isMachine(actor);
export const canRecordPacks = isMachine;

/** Whether it works: for whoever reads the settings. */
export const canReadRuns = (actor: Actor): boolean => hasRole(actor, "administrator", "dpo", "auditor");

type Pack = { readonly organisationId: string | null };

/** The DPO and the auditor every pack; who speaks for an organisation its own. An administrator sees no case. */
export const canTakePack = (actor: Actor, { organisationId }: Pack): boolean =>
  hasRole(actor, "dpo", "auditor") ||
  (organisationId !== null && speaksFor(actor, organisationId, "lab_manager", "signatory"));
