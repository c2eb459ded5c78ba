import { createHash, randomBytes } from "node:crypto";
import { EvidenceFileError } from "#ledger/evidence-file.ts";
import { AppError } from "#lib/errors.ts";
import { keeperPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { rewrapped, type SealedObject, sealObject } from "#lib/storage/sealed-objects.ts";
import type { Storage } from "#lib/storage/storage.ts";
import { ArchiveBomb } from "./archives/queries.ts";
import { recordCheck } from "./commands/record-check.ts";
import { recordErasure } from "./commands/record-erasure.ts";
import { recordReading } from "./commands/record-reading.ts";
import { rewrapKey } from "./commands/rewrap-key.ts";
import { getStoredObject, readStored } from "./queries.ts";
import { addInside, PartDamaged, passThrough, receivedSource } from "./scan/queries.ts";
import { endUpload } from "./uploads/commands/end-upload.ts";
import { listParts } from "./uploads/queries.ts";
import { faultOf, UPLOADS, uploadOfPart } from "./uploads/rules.ts";
import { removeParts } from "./uploads/writes.ts";

type Ids = { readonly workspaceId: string; readonly id: string };

const folderOf = ({ workspaceId, id }: Ids) => `files/${workspaceId}/${id}`;
const present = () => Temporal.Now.instant();

/** Reads a received file once: hashes it, looks for personal identifiers, stores it encrypted; then says what it found. */
async function checkEvidence(principal: Principal, evidenceId: string): Promise<void> {
  const piece = await withScope(principal, (tx) =>
    tx.evidence.findFirst({
      where: { id: evidenceId, state: "checking" },
      select: { workspaceId: true, id: true, size: true, partsSha256: true },
    }),
  );
  if (piece === null) return;
  const storage = await openStorage();
  const outcome = await checked(storage, { ...piece, size: Number(piece.size) });
  const kept = outcome.as === "checked" ? outcome.object : null;
  await recordCheck(principal, { evidenceId, outcome }, present()).catch(async (error) => {
    if (kept !== null) await storage.remove(kept);
    throw error;
  });
  await removeObjects(storage, piece, kept);
  await removeParts(piece);
}

type Received = Ids & { readonly size: number; readonly partsSha256: string };

async function checked(storage: Storage, piece: Received) {
  const parts = await listParts(piece);
  if (faultOf(parts, piece) !== null) return refused("changed");
  const source = receivedSource(storage, { ...piece, parts });
  const name = `${folderOf(piece)}/${randomBytes(8).toString("hex")}`;
  const passed = passThrough(source);
  const file = { workspaceId: piece.workspaceId, fileId: piece.id };
  try {
    const sealed: SealedObject = await sealObject(storage, { file, name, plaintext: passed.bytes });
    const { sha256, ...plain } = passed.result();
    const findings = await addInside(source, plain);
    return { as: "checked", sha256, findings, object: name, wrappedKey: sealed.wrappedKey } as const;
  } catch (error) {
    if (error instanceof ArchiveBomb) return refused("bomb");
    if (error instanceof PartDamaged || error instanceof EvidenceFileError) return refused("changed");
    throw error;
  }
}

const refused = (reason: "changed" | "bomb") => ({ as: "refused", reason }) as const;

/** What an attempt that was cut off left behind goes too. */
async function removeObjects(storage: Storage, piece: Ids, kept: string | null): Promise<void> {
  for (const { name } of await storage.list(folderOf(piece))) if (name !== kept) await storage.remove(name);
}

/** Removes the bytes of a piece that has none any more, then says that they are gone. */
async function eraseEvidence(principal: Principal, { workspaceId, id }: Ids): Promise<void> {
  const storage = await openStorage();
  await removeObjects(storage, { workspaceId, id }, null);
  await removeParts({ workspaceId, id });
  await recordErasure(principal, { evidenceId: id }, present());
}

/** Reads the stored bytes again and says whether they are still those of the hash. */
async function readAgain(principal: Principal, evidenceId: string): Promise<void> {
  const stored = await withScope(principal, (tx) => getStoredObject(tx, evidenceId));
  const sha = createHash("sha256");
  const verifiedAs = await readThrough(stored, (piece) => sha.update(piece)).then(
    () => (sha.digest("hex") === stored.sha256 ? "intact" : "altered"),
    (error) => {
      if (error instanceof EvidenceFileError && error.problem !== "unknown_key") return "altered";
      if (error instanceof AppError && error.code === "not_found") return "missing";
      throw error;
    },
  );
  await recordReading(principal, { evidenceId, verifiedAs }, present());
}

async function readThrough(
  stored: Awaited<ReturnType<typeof getStoredObject>>,
  each: (piece: Uint8Array) => void,
): Promise<void> {
  for await (const piece of await readStored(stored)) each(piece);
}

/** Ends what nobody went on with, and removes the parts of every upload that has ended. */
async function forgetUpload(upload: Ids & { readonly hasEnded: boolean }): Promise<void> {
  if (!upload.hasEnded)
    await endUpload(keeperPrincipal(upload.workspaceId), { uploadId: upload.id }, present());
  await removeParts(upload);
}

/** Whose parts lie in the storage. */
async function listUploads(): Promise<Ids[]> {
  const listed = await (await openStorage()).list(UPLOADS);
  const byId = new Map(listed.flatMap(({ name }) => uploadOfPart(name) ?? []).map((one) => [one.id, one]));
  return [...byId.values()];
}

/** Wraps the keys of a workspace's pieces by the newest master key, counsel's as well. */
async function rewrapKeys(workspaceId: string): Promise<void> {
  const keeper = keeperPrincipal(workspaceId);
  const pieces = await withScope(keeper, (tx) =>
    tx.evidence.findMany({ where: { NOT: { wrappedKey: null } }, select: { id: true, wrappedKey: true } }),
  );
  for (const { id, wrappedKey } of pieces) {
    const anew = wrappedKey === null ? null : await rewrapped(wrappedKey, { workspaceId, fileId: id });
    if (anew !== null) await rewrapKey(keeper, { evidenceId: id, from: wrappedKey, ...anew }, present());
  }
}

const tidy = async (before: Temporal.Instant) => (await openStorage()).tidy(before);

export const jobs = { checkEvidence, eraseEvidence, readAgain, forgetUpload, listUploads, rewrapKeys, tidy };
