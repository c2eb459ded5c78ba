import { hasRole, isOnlyVendorContact, speaksFor } from "#lib/access.ts";
import type { Actor } from "#lib/scope.ts";

type Piece = { readonly organisationId: string | null; readonly visibility: string };

const isOfTheCell = (actor: Actor): boolean => hasRole(actor, "dpo", "responder");
const isPrivileged = (actor: Actor): boolean => hasRole(actor, "dpo", "counsel");

/** Whoever speaks for one organisation has its file alone; counsel without organisations the whole case. */
const isWithin = (actor: Actor, { organisationId }: Piece): boolean =>
  actor.reach === "workspace" || (organisationId !== null && speaksFor(actor, organisationId, "counsel"));

/** The cell brings what concerns the case, a lab manager what concerns their organisation, counsel what is theirs. */
export const canAddEvidence = (actor: Actor, piece: Piece): boolean =>
  piece.visibility === "privileged"
    ? isPrivileged(actor) && isWithin(actor, piece)
    : isOfTheCell(actor) ||
      (piece.organisationId !== null && speaksFor(actor, piece.organisationId, "lab_manager"));

/** Whoever may bring it also chooses what becomes of it when something is found, and says who has it. */
export const canKeepEvidence = canAddEvidence;

/** Everybody who sees it: an auditor takes it away as well, and the custody says so. */
export const canDownloadEvidence = (actor: Actor): boolean => !isOnlyVendorContact(actor);

/** Anybody who may read the case may ask whether it is still whole. */
export const canAskReading = canDownloadEvidence;

export const canDestroyEvidence = (actor: Actor, piece: Piece): boolean =>
  hasRole(actor, "dpo") && isWithin(actor, piece);

export const canHold = (actor: Actor): boolean => isPrivileged(actor) && actor.reach === "workspace";

export const canReadEvidence = canDownloadEvidence;

/** The machine; of what is counsel's, counsel and the DPO as well, in whose request it is done. */
export const canCheckEvidence = (actor: Actor, piece: Piece): boolean =>
  actor.id === "system" || (piece.visibility === "privileged" && isPrivileged(actor));

/** One's own; the machine ends what nobody goes on with. */
export const canEndUpload = (actor: Actor, { memberId }: { readonly memberId: string }): boolean =>
  actor.id === "system" || actor.id === memberId;
