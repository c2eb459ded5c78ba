"use server";

import { hash } from "node:crypto";
import { refresh } from "next/cache";
import { type Action, action, readPlace } from "#lib/action.ts";
import { actionFailure } from "#lib/action-failure.ts";
import type { Command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { formToObject } from "#lib/form-to-object.ts";
import type { Principal } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { PART_BYTES } from "./catalogue.ts";
import { citeExhibit } from "./citations/commands/cite-exhibit.ts";
import { strikeCitation } from "./citations/commands/strike-citation.ts";
import { askReading } from "./commands/ask-reading.ts";
import { destroyEvidence } from "./commands/destroy-evidence.ts";
import { passEvidence } from "./commands/pass-evidence.ts";
import { settleEvidence } from "./commands/settle-evidence.ts";
import { liftHold } from "./hold/commands/lift-hold.ts";
import { placeHold } from "./hold/commands/place-hold.ts";
import { jobs } from "./jobs.ts";
import { digestOfParts } from "./rules.ts";
import { beginUpload } from "./uploads/commands/begin-upload.ts";
import { endUpload } from "./uploads/commands/end-upload.ts";
import { finishUpload } from "./uploads/commands/finish-upload.ts";
import { getOwnUpload } from "./uploads/queries.ts";
import { removeParts, storePart } from "./uploads/writes.ts";

export type Begun = {
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
  /** Null: its parts are still to come. */
  readonly evidenceId: string | null;
};

/** With a script the form says a file's name and size, and its parts follow; without one a small file comes along. */
export const addEvidenceAction: Action<Begun> = async (claimed, _previous, form) => {
  try {
    const { workspace } = readPlace(claimed);
    const principal = await requirePrincipal(workspace);
    const file = form.get("file");
    form.delete("file");
    const isWhole = file instanceof File && file.size > 0;
    if (isWhole && file.size > PART_BYTES) throw invalid("file", "needsScript");
    if (!(isWhole || form.has("size"))) throw invalid("file", "chooseEvidence");
    const named = isWhole ? { name: file.name, size: file.size } : {};
    const begun = await beginUpload(principal, { ...formToObject(form), ...named }, Temporal.Now.instant());
    const evidenceId = isWhole ? await takeWhole(principal, begun.uploadId, file) : null;
    refresh();
    return { status: "ok", problems: [], values: {}, result: { ...begun, evidenceId } };
  } catch (error) {
    return actionFailure(error, form);
  }
};

async function takeWhole(principal: Principal, uploadId: string, file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = hash("sha256", bytes);
  const upload = await getOwnUpload(principal, uploadId);
  await storePart(upload, { number: 0, sha256 }, file.stream());
  return finish(principal, { uploadId, partsSha256: digestOfParts([sha256]) });
}

type Finished = { readonly evidenceId: string };

/** Once every part is there. */
export const finishUploadAction: Action<Finished> = async (claimed, _previous, form) => {
  try {
    const principal = await requirePrincipal(readPlace(claimed).workspace);
    const evidenceId = await finish(principal, formToObject(form));
    refresh();
    return { status: "ok", problems: [], values: {}, result: { evidenceId } };
  } catch (error) {
    return actionFailure(error, form);
  }
};

/** What is counsel's is checked in the name of whoever brought it; the machine does what this request leaves undone. */
async function finish(principal: Principal, input: object): Promise<string> {
  const { evidenceId, upload, isPrivileged } = await finishUpload(principal, input, Temporal.Now.instant());
  if (evidenceId === null) {
    await removeParts(upload);
    throw invalid("file", "fileChanged");
  }
  if (isPrivileged) await jobs.checkEvidence(principal, evidenceId);
  return evidenceId;
}

type Bytes = { readonly workspaceId: string; readonly id: string; readonly isPrivileged: boolean };

/** The worker erases; what is counsel's goes at once, in the name of whoever decided it. */
function erasing<Result extends Bytes & { state: string }>(decide: Command<unknown, Result>) {
  return action(async (principal, input, now) => {
    const settled = await decide(principal, input, now);
    if (settled.isPrivileged && settled.state !== "stored") await jobs.eraseEvidence(principal, settled);
    return { state: settled.state };
  });
}

export const endUploadAction = action(endUpload);
export const settleEvidenceAction = erasing(settleEvidence);
export const destroyEvidenceAction = erasing(destroyEvidence);
export const askReadingAction = action(async (principal, input, now) => {
  const { id, isPrivileged } = await askReading(principal, input, now);
  if (isPrivileged) await jobs.readAgain(principal, id);
  return null;
});
export const passEvidenceAction = action(passEvidence);
export const citeExhibitAction = action(citeExhibit);
export const strikeCitationAction = action(strikeCitation);
export const placeHoldAction = action(placeHold);
export const liftHoldAction = action(liftHold);
