import type { PoolClient } from "pg";
import { checkpointText, readCheckpoint } from "#ledger/checkpoint.ts";
import { toHex } from "#ledger/hex.ts";
import { readNote, writeNote } from "#ledger/signed-note.ts";
import { spanRoot, wholeNodes } from "#ledger/tree-nodes.ts";
import { sha256 } from "#lib/sha256.ts";
import { countHeads } from "./integrate.ts";
import type { SigningKey } from "./key-folder.ts";
import { keepLastNote, readLastNote } from "./last-checkpoint.ts";
import { LogError } from "./log-error.ts";
import { readHashes } from "./node-store.ts";
import { headStore } from "./worker-store.ts";

type Signing = {
  readonly client: PoolClient;
  readonly workspaceId: string;
  /** The folder of all keys. */
  readonly keys: string;
  readonly origin: string;
  /** The key that signs from now on; null when its file is not there. */
  readonly current: SigningKey | null;
  /** Keys that signed before and whose files are there. */
  readonly earlier: readonly SigningKey[];
  readonly now: Temporal.Instant;
};
export type Signed = { readonly note: string; readonly size: number };

/**
 * Signs the head log as it is committed, unless the last checkpoint signed here says otherwise. The caller holds the
 * log's lock. Order: compare, sign, file, row; whichever of them a crash cuts off, the next call makes up.
 */
export async function signCheckpoint(signing: Signing): Promise<Signed | null> {
  const { client, workspaceId, keys, now } = signing;
  const size = await countHeads(signing);
  const last = await lastSigned(signing, size);
  if (size === 0) return null;
  const note = last?.size === size ? last.note : await sign(signing, { size, before: last?.note ?? null });
  if (last?.size !== size) keepLastNote(keys, workspaceId, note);
  const root = toHex(readCheckpoint(note).root);
  await client.query(
    `INSERT INTO checkpoints (workspace_id, size, root, note, signed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, size) DO NOTHING`,
    [workspaceId, size, root, note, now.toString()],
  );
  return { note, size };
}

/** What the file holds, if the database goes on from it. */
async function lastSigned(signing: Signing, size: number): Promise<Signed | null> {
  const { client, workspaceId, keys, origin } = signing;
  const { rows } = await client.query<{ size: number; root: string }>(
    "SELECT size, root FROM checkpoints WHERE workspace_id = $1 ORDER BY size DESC LIMIT 1",
    [workspaceId],
  );
  const note = readLastNote(keys, workspaceId);
  // A folder that lost its file must not sign as if nothing had been signed before.
  if (note === null && rows[0] !== undefined) throw new LogError("folder_unreadable");
  if (note === null) return null;
  const last = keptCheckpoint(note);
  if (last.origin !== origin) throw new LogError("folder_unreadable");
  if (size < last.size) throw new LogError("database_behind");
  if (toHex(last.root) !== toHex(await rootAt(signing, last.size))) throw new LogError("database_differs");
  const stored = rows[0];
  // The file is written before the row: an older one was put back from a copy.
  if (stored !== undefined && stored.size > last.size) throw new LogError("folder_unreadable");
  if (stored?.size === last.size && stored.root !== toHex(last.root)) throw new LogError("database_differs");
  return { note, size: last.size };
}

function keptCheckpoint(note: string) {
  try {
    return readCheckpoint(note);
  } catch (cause) {
    throw new LogError("folder_unreadable", cause);
  }
}

async function rootAt({ client, workspaceId }: Signing, size: number): Promise<Uint8Array> {
  const span = { from: 0, to: size };
  const hashOf = await readHashes(headStore({ client, workspaceId }), wholeNodes(span));
  return spanRoot(span, hashOf, sha256);
}

type Turn = { readonly size: number; readonly before: string | null };

/** With a new key, the first checkpoint is signed by the one before too. */
async function sign(signing: Signing, { size, before }: Turn): Promise<string> {
  const { current, earlier, origin } = signing;
  if (current === null) throw new LogError("key_missing");
  const text = checkpointText({ origin, size, root: await rootAt(signing, size) });
  const signers = new Set(before === null ? [] : readNote(before).signatures.map(({ keyId }) => keyId));
  const isNew = before !== null && !signers.has(current.keyId);
  const vouching = isNew ? earlier.filter(({ keyId }) => signers.has(keyId)) : [];
  const message = new TextEncoder().encode(text);
  const signatures = [current, ...vouching].map((key) => ({ ...key, payload: key.sign(message) }));
  return writeNote(text, signatures);
}
