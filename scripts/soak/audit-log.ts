import type { Client } from "pg";
import { checkChain } from "#ledger/check-chain.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import { openCheckpoint } from "#ledger/checkpoint.ts";
import { leafBytes } from "#ledger/entry.ts";
import { headLeafBytes } from "#ledger/head-leaf.ts";
import { fromHex, toHex } from "#ledger/hex.ts";
import { treeRoot } from "#ledger/merkle-tree.ts";
import type { VerifierKey } from "#ledger/signed-note.ts";
import { sha256 } from "#lib/sha256.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";

/** Every entry of a stream as it stands in the database, checked by what ledger/ says of a chain. */
export async function auditStream(client: Client, streamId: string) {
  return checkChain(await readStream(client, streamId), sha256);
}

async function readStream(client: Client, streamId: string): Promise<StoredEntry[]> {
  const { rows: entries } = await client.query<{ seq: number; header: string; leaf_hash: string }>(
    "SELECT seq, header, leaf_hash FROM entries WHERE stream_id = $1 ORDER BY seq",
    [streamId],
  );
  const { rows: values } = await client.query<{ seq: number } & StoredEntry["values"][number]>(
    "SELECT seq, name, value, salt FROM entry_values WHERE stream_id = $1",
    [streamId],
  );
  const bySeq = Map.groupBy(values, ({ seq }) => seq);
  return entries.map(({ seq, header, leaf_hash }) => ({
    ...{ header, leafHash: leaf_hash, columns: { seq } },
    values: (bySeq.get(seq) ?? []).map(({ name, value, salt }) => ({ name, value, salt })),
  }));
}

type Audit = {
  readonly client: Client;
  readonly workspaceId: string;
  /** The one checkpoint the verifier kept, and the log's key, got elsewhere. */
  readonly held: string;
  readonly key: VerifierKey;
};
export type Found = { readonly what: string; readonly at: number | null };

/**
 * What somebody finds who holds one older checkpoint and reads the whole database: the first thing wrong, null when
 * all is as it was signed or grew from it.
 */
export async function auditLog({ client, workspaceId, held, key }: Audit): Promise<Found | null> {
  const signed = await openCheckpoint(held, [key], verifyEd25519);
  const { rows: heads } = await client.query<{ index: number; stream: string; size: number; root: string }>(
    "SELECT index, stream_id AS stream, size, root FROM log_heads WHERE workspace_id = $1 ORDER BY index",
    [workspaceId],
  );
  if (heads.length < signed.size)
    return { what: "the head log is shorter than the checkpoint", at: heads.length };
  const leaves = heads.map((head) => sha256(headLeafBytes(head)));
  const root = toHex(treeRoot(leaves.slice(0, signed.size), sha256));
  if (root !== toHex(signed.root)) return { what: "the head log is not the one that was signed", at: null };
  for (const [stream, own] of Map.groupBy(heads, ({ stream: id }) => id)) {
    const found = await auditHeads(client, { stream, heads: own });
    if (found !== null) return found;
  }
  return auditLast(client, workspaceId, key);
}

type Heads = {
  readonly stream: string;
  readonly heads: readonly { readonly size: number; readonly root: string }[];
};

async function auditHeads(client: Client, { stream, heads }: Heads): Promise<Found | null> {
  const entries = await readStream(client, stream);
  const { problems } = checkChain(entries, sha256);
  if (problems[0] !== undefined) return { what: problems[0].kind, at: problems[0].entry };
  const leaves = entries.map(({ header }) => sha256(leafBytes(header)));
  for (const { size, root } of heads) {
    if (leaves.length < size) return { what: "entries are missing at the end", at: leaves.length + 1 };
    if (toHex(treeRoot(leaves.slice(0, size), sha256)) !== root)
      return { what: "the entries are not those of the head", at: size };
  }
  return null;
}

/** The last checkpoint that the database shows must be the log's own, over these heads. */
async function auditLast(client: Client, workspaceId: string, key: VerifierKey): Promise<Found | null> {
  const { rows: table } = await client.query("SELECT to_regclass('checkpoints') AS there");
  if (table[0]?.there === null) return { what: "the database has no table of checkpoints", at: null };
  const { rows } = await client.query<{ note: string; size: number; leaf_hashes: string[] }>(
    `SELECT c.note, c.size, (SELECT array_agg(leaf_hash ORDER BY index) FROM log_heads h
       WHERE h.workspace_id = c.workspace_id AND h.index < c.size) AS leaf_hashes
     FROM checkpoints c WHERE c.workspace_id = $1 ORDER BY c.size DESC LIMIT 1`,
    [workspaceId],
  );
  const [last] = rows;
  if (last === undefined) return { what: "the database shows no checkpoint", at: null };
  const opened = await openCheckpoint(last.note, [key], verifyEd25519).catch(() => null);
  if (opened === null) return { what: "the last checkpoint is not signed by the log's key", at: last.size };
  const leaves = last.leaf_hashes.map((hex) => fromHex(hex) ?? new Uint8Array());
  const isSame = toHex(treeRoot(leaves, sha256)) === toHex(opened.root);
  return isSame ? null : { what: "the last checkpoint is over another head log", at: last.size };
}
