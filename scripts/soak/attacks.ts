import { generateKeyPairSync, sign } from "node:crypto";
import type { Client } from "pg";
import { canonicalJson } from "#ledger/canonical-json.ts";
import { checkpointText, readCheckpoint } from "#ledger/checkpoint.ts";
import { commitmentBytes, leafBytes } from "#ledger/entry.ts";
import { headLeafBytes } from "#ledger/head-leaf.ts";
import { NO_ENTRY, readHeader } from "#ledger/header.ts";
import { fromHex, toHex } from "#ledger/hex.ts";
import { treeRoot } from "#ledger/merkle-tree.ts";
import { ED25519, keyIdOf, writeNote } from "#ledger/signed-note.ts";
import { sha256 } from "#lib/sha256.ts";

export type Target = { readonly workspaceId: string; readonly streamId: string };
type Attack = (client: Client, target: Target) => Promise<unknown>;

const leafOf = (header: string): string => toHex(sha256(leafBytes(header)));

const onStream =
  (sql: string): Attack =>
  (client, { streamId }) =>
    client.query(sql, [streamId]);

/** Moves what follows so that the numbers have no gap. */
const closeUp = (from: string) =>
  onStream(`UPDATE entries SET seq = -seq WHERE stream_id = $1 AND seq > ${from}`);

async function remove(client: Client, target: Target, seq: string): Promise<void> {
  const { streamId } = target;
  await client.query(`DELETE FROM entry_values WHERE stream_id = $1 AND seq = ${seq}`, [streamId]);
  await client.query(`DELETE FROM entries WHERE stream_id = $1 AND seq = ${seq}`, [streamId]);
}

/** The whole chain again, with another text in an early entry: each header, link and hash as they would be. */
async function rechain(client: Client, { streamId }: Target): Promise<void> {
  const { rows } = await client.query<{ seq: number; header: string }>(
    "SELECT seq, header FROM entries WHERE stream_id = $1 ORDER BY seq",
    [streamId],
  );
  const salt = new Uint8Array(32).fill(7);
  const forged = "Ce qui aurait mieux convenu";
  const commitment = toHex(sha256(commitmentBytes(salt, forged)));
  const seqs: number[] = [];
  const headers: string[] = [];
  const leaves: string[] = [];
  let isForged = false;
  let prev = NO_ENTRY;
  for (const { seq, header } of rows) {
    const old = readHeader(header);
    const isTarget = !isForged && old.fields.text !== undefined;
    const fields = isTarget ? { ...old.fields, text: commitment } : old.fields;
    const written = canonicalJson({ ...old, prev, fields });
    if (isTarget) {
      isForged = true;
      await client.query(
        "UPDATE entry_values SET value = $3, salt = $4, commitment = $5 WHERE stream_id = $1 AND seq = $2 AND name = 'text'",
        [streamId, seq, JSON.stringify(forged), toHex(salt), commitment],
      );
    }
    prev = leafOf(written);
    seqs.push(seq);
    headers.push(written);
    leaves.push(prev);
  }
  await client.query(
    `UPDATE entries e SET header = n.header, leaf_hash = n.leaf FROM unnest($2::int[], $3::text[], $4::text[]) AS n (seq, header, leaf)
     WHERE e.stream_id = $1 AND e.seq = n.seq`,
    [streamId, seqs, headers, leaves],
  );
  await client.query("UPDATE streams SET head = $2 WHERE id = $1", [streamId, prev]);
}

/** And each head of the stream with it. */
async function retree(client: Client, target: Target): Promise<void> {
  await rechain(client, target);
  const { rows: entries } = await client.query<{ leaf_hash: string }>(
    "SELECT leaf_hash FROM entries WHERE stream_id = $1 ORDER BY seq",
    [target.streamId],
  );
  const leaves = entries.map(({ leaf_hash }) => fromHex(leaf_hash) ?? new Uint8Array());
  const { rows: heads } = await client.query<{ index: number; size: number }>(
    "SELECT index, size FROM log_heads WHERE stream_id = $1",
    [target.streamId],
  );
  for (const { index, size } of heads) {
    const root = toHex(treeRoot(leaves.slice(0, size), sha256));
    const leaf = toHex(sha256(headLeafBytes({ stream: target.streamId, size, root })));
    await client.query(
      "UPDATE log_heads SET root = $3, leaf_hash = $4 WHERE workspace_id = $1 AND index = $2",
      [target.workspaceId, index, root, leaf],
    );
  }
}

/** And signs the last checkpoint again, by a key of the attacker's own under the log's name. */
async function resign(client: Client, target: Target): Promise<void> {
  await retree(client, target);
  const { rows } = await client.query<{ note: string; size: number; leaf_hashes: string[] }>(
    `SELECT note, size, (SELECT array_agg(leaf_hash ORDER BY index) FROM log_heads WHERE workspace_id = $1) AS leaf_hashes
     FROM checkpoints WHERE workspace_id = $1 ORDER BY size DESC LIMIT 1`,
    [target.workspaceId],
  );
  const { note = "", size = 0, leaf_hashes = [] } = rows[0] ?? {};
  const { origin } = readCheckpoint(note);
  const leaves = leaf_hashes.map((hex) => fromHex(hex) ?? new Uint8Array());
  const text = checkpointText({ origin, size, root: treeRoot(leaves, sha256) });
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url");
  const keyId = keyIdOf({ name: origin, type: ED25519, publicKey: raw }, sha256);
  const payload = sign(null, Buffer.from(text), privateKey);
  await client.query("UPDATE checkpoints SET note = $3 WHERE workspace_id = $1 AND size = $2", [
    ...[target.workspaceId, size],
    writeNote(text, [{ name: origin, keyId, payload }]),
  ]);
}

/** As it was before the checkpoint that is held: the end of the case and what was signed over it are gone. */
async function restoreOld(client: Client, target: Target): Promise<void> {
  await onStream("DELETE FROM log_heads WHERE stream_id = $1")(client, target);
  await client.query("DELETE FROM checkpoints WHERE workspace_id = $1", [target.workspaceId]);
  await onStream("DELETE FROM entry_values WHERE stream_id = $1 AND seq > 3")(client, target);
  await onStream("DELETE FROM entries WHERE stream_id = $1 AND seq > 3")(client, target);
}

const LAST = "(SELECT max(seq) FROM entries WHERE stream_id = $1)";

/** What a superuser may try, each alone. */
export const ATTACKS: readonly (readonly [string, Attack])[] = [
  [
    "edit a value",
    onStream(`UPDATE entry_values SET value = '"autre"' WHERE stream_id = $1 AND seq = 5 AND name = 'text'`),
  ],
  ["delete the first entry", (client, target) => remove(client, target, "1")],
  ["delete an entry in the middle", (client, target) => remove(client, target, "7")],
  ["delete the last entry", (client, target) => remove(client, target, LAST)],
  [
    "insert an entry",
    async (client, target) => {
      await closeUp("6")(client, target);
      await onStream("UPDATE entries SET seq = 1 - seq WHERE stream_id = $1 AND seq < 0")(client, target);
      await onStream(
        `INSERT INTO entries SELECT (json_populate_record(e, '{"seq": 7}')).* FROM entries e WHERE stream_id = $1 AND seq = 6`,
      )(client, target);
    },
  ],
  [
    "reorder two entries",
    async (client, target) => {
      await onStream("UPDATE entries SET seq = -seq WHERE stream_id = $1 AND seq IN (6, 7)")(client, target);
      await onStream("UPDATE entries SET seq = 13 + seq WHERE stream_id = $1 AND seq IN (-6, -7)")(
        client,
        target,
      );
    },
  ],
  [
    "backdate an entry",
    onStream(
      `UPDATE entries SET header = regexp_replace(header, '"at":"2026', '"at":"2025') WHERE stream_id = $1 AND seq = 6`,
    ),
  ],
  [
    "move an entry to another log",
    (client, { workspaceId, streamId }) =>
      client.query(
        `UPDATE entries SET stream_id = (SELECT id FROM streams WHERE workspace_id = $1 AND incident_id IS NULL), seq = 1000000
         WHERE stream_id = $2 AND seq = 6`,
        [workspaceId, streamId],
      ),
  ],
  [
    "swap a recorded hash",
    onStream(
      `UPDATE entries SET header = regexp_replace(header, '"text":"[0-9a-f]{64}"', '"text":"${"ab".repeat(32)}"') WHERE stream_id = $1 AND seq = 6`,
    ),
  ],
  ["recompute a whole chain", rechain],
  ["recompute the tree", retree],
  ["restore an old copy", restoreOld],
  ["sign again with another key", resign],
  ["drop the table of checkpoints", (client) => client.query("DROP TABLE checkpoints CASCADE")],
];
