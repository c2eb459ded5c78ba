import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { PART_BYTES } from "#features/evidence/catalogue.ts";
import { jobs } from "#features/evidence/jobs.ts";
import { digestOfParts } from "#features/evidence/rules.ts";
import { beginUpload } from "#features/evidence/uploads/commands/begin-upload.ts";
import { finishUpload } from "#features/evidence/uploads/commands/finish-upload.ts";
import { getOwnUpload } from "#features/evidence/uploads/queries.ts";
import { storePart } from "#features/evidence/uploads/writes.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { NOW } from "./crisis-cell.ts";

/** Gives the test file a folder of its own for keys and encrypted files, removed at the end. Call it once, at the top. */
export function evidenceFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maincourante-evidence-"));
  process.env.DATA_DIR = folder;
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

export const aboutFile = (changes: object = {}) => ({
  kind: "log",
  description: "Journal du serveur",
  source: "Serveur de résultats",
  collectedBy: "Responsable informatique",
  ...changes,
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const hashOf = (bytes: Uint8Array): string => hash("sha256", bytes);

type Bringing = { readonly incidentId: string; readonly bytes: Uint8Array; readonly changes?: object };

/** Begins an upload and sends every part of `bytes`; the upload is not ended. */
export async function sendFile(principal: Principal, { incidentId, bytes, changes }: Bringing) {
  const about = { incidentId, name: "journal.log", size: bytes.length, ...aboutFile(changes) };
  const { uploadId } = await beginUpload(principal, about, NOW);
  const hashes: string[] = [];
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    const part = bytes.subarray(at, at + PART_BYTES);
    hashes.push(hashOf(part));
    const upload = await getOwnUpload(principal, uploadId);
    await storePart(upload, { number: hashes.length - 1, sha256: hashOf(part) }, once(part));
  }
  return { uploadId, partsSha256: digestOfParts(hashes) };
}

/** A received file that waits for its check. */
export async function bringFile(principal: Principal, bringing: Bringing): Promise<string> {
  const sent = await sendFile(principal, bringing);
  const { evidenceId } = await finishUpload(principal, sent, NOW);
  if (evidenceId === null) throw new Error("the file was not received");
  return evidenceId;
}

/** A received file after the worker's check. */
export async function checkedFile(principal: Principal, bringing: Bringing): Promise<string> {
  const evidenceId = await bringFile(principal, bringing);
  const workspaceId = await withScope(principal, async (_tx, actor) => actor.workspaceId);
  await jobs.checkEvidence(systemPrincipal(workspaceId), evidenceId);
  return evidenceId;
}
