import { hasRole } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Subject = { readonly isDirector: boolean };

const isMachine = ({ id }: Pick<Actor, "id">) => id === "system";

/** It holds the whole case: the DPO, who directs the cell now, and the auditor take it away; the machine by its command. */
export const canTakeBundle = (actor: Actor, { isDirector }: Subject) =>
  hasRole(actor, "dpo", "auditor") || (isDirector && hasRole(actor, "responder")) || isMachine(actor);

/** What is recorded of a bundle is recorded by the machine, whoever asked: an auditor writes nothing. */
export const canRecordBundle = isMachine;
