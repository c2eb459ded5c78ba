import { hasRole, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = {
  readonly organisationId: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerRole: string | null;
};

/** The cell gives out tasks. */
export const canCreateTask = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canAssignTask = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

export const canDropTask = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");

/** The cell, whoever the task is given to, and the lab manager in the file of their own organisation. */
export const canMoveTask = (actor: Actor, task: Subject): boolean => {
  if (hasRole(actor, "dpo", "responder")) return true;
  if (!hasRole(actor, "lab_manager", "signatory", "vendor_contact")) return false;
  if (task.organisationId === null || !actor.organisationIds.includes(task.organisationId)) return false;
  return (
    task.ownerMemberId === actor.id ||
    speaksFor(actor, task.organisationId, "lab_manager", "vendor_contact") ||
    (task.ownerRole === "signatory" && hasRole(actor, "signatory"))
  );
};
