import { hash } from "node:crypto";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { sealPart } from "#lib/storage/sealed-objects.ts";
import { isPart, partSize } from "../rules.ts";
import { listParts, type Upload } from "./queries.ts";
import { partFolder, partName } from "./rules.ts";

type Part = { readonly number: number; readonly sha256: string };
type Body = AsyncIterable<Uint8Array>;

/** Takes one part in: nothing is stored whose hash is not the one announced. The same part again changes nothing. */
export async function storePart(upload: Upload, part: Part, body: Body): Promise<void> {
  if (!isPart(upload.size, part.number)) throw invalid("number", "invalid");
  const bytes = await readExactly(body, partSize(upload.size, part.number));
  if (hash("sha256", bytes) !== part.sha256) throw invalid("file", "partChanged");
  const storage = await openStorage();
  const name = partName(upload, part);
  if (await storage.has(name)) return;
  const file = { workspaceId: upload.workspaceId, fileId: upload.id };
  await sealPart(storage, { file, name, plaintext: once(bytes) });
  for (const other of await listParts(upload))
    if (other.number === part.number && other.object !== name) await storage.remove(other.object);
}

/** A part is small and has a length known beforehand: one byte more or less is refused, and no more is read. */
async function readExactly(body: Body, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const piece of body) {
    if (filled + piece.length > size) throw invalid("file", "partChanged");
    bytes.set(piece, filled);
    filled += piece.length;
  }
  if (filled < size)
    throw new AppError("invalid", "the part broke off", {
      problems: [{ path: "file", problem: "partBroken" }],
    });
  return bytes;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Removes what came of an upload; safe to repeat. */
export async function removeParts(upload: Pick<Upload, "workspaceId" | "id">): Promise<void> {
  const storage = await openStorage();
  for (const { name } of await storage.list(partFolder(upload))) await storage.remove(name);
}

/** The next number of a case, counted over every piece of it, seen or not; two at once wait for each other. */
export async function giveNumber(tx: Tx, at: { workspaceId: string; incidentId: string }): Promise<number> {
  const [given] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO evidence_numbers (workspace_id, incident_id, last)
    VALUES (${at.workspaceId}::uuid, ${at.incidentId}::uuid, 1)
    ON CONFLICT (workspace_id, incident_id) DO UPDATE SET last = evidence_numbers.last + 1 RETURNING last`;
  return given?.last ?? 1;
}
