import { sha256 } from "#lib/sha256.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { createPublicKey, verify as verifyEd25519 } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { openCheckpoint } from "#ledger/checkpoint.ts";
import { headLeafBytes } from "#ledger/head-leaf.ts";
import { fromHex, toHex } from "#ledger/hex.ts";
import { checkConsistency, checkInclusion, treeRoot } from "#ledger/merkle-tree.ts";
import { readVerifierKey, type Verify } from "#ledger/signed-note.ts";
import { withScope } from "#lib/scope.ts";
import { createKey } from "#lib/signed-log/key-folder.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { rotateLogKey } from "./commands/rotate-log-key.ts";
import {
  findCheckpoint,
  findCovering,
  findRefusal,
  listConsistency,
  listLogKeys,
  proveHead,
} from "./queries.ts";

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
const verify: Verify = async (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return verifyEd25519(null, message, key, signature);
};
const { keys, sign } = testSigner(urls.WORKER_DATABASE_URL);

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

const folder = () => join(keys, cell.workspaceId);
const pems = () => readdirSync(folder()).filter((file) => file.endsWith(".pem"));
const lastNote = () => readFileSync(join(folder(), "last-checkpoint"), "utf8");
const read = <T>(work: Parameters<typeof withScope<T>>[1]) => withScope(cell.dpo, work);
const keysInDatabase = async () =>
  (await read((tx) => listLogKeys(tx))).map(({ verifierKey }) => readVerifierKey(verifierKey, sha256));
const write = (text: string) => writeEntry(cell.dpo, { incidentId, text, label: "fact" }, NOW);
const streamOfIncident = () => read((tx) => tx.stream.findFirstOrThrow({ where: { incidentId } }));

/** What only a superuser can do, triggers and all. */
async function tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client(urls.SUPERUSER_DATABASE_URL);
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(sql, [...values]);
  await client.end();
}

describe("signing a workspace's log", () => {
  test("takes in each stream, and gives a checkpoint that its recorded key opens", async () => {
    const { note, size } = await sign(cell.workspaceId);
    expect(size).toBe(2);
    const opened = await openCheckpoint(note, await keysInDatabase(), verify);
    expect(opened.origin).toBe(`essai.example/log/${cell.workspaceId}`);
    const leaves = await read((tx) => tx.logHead.findMany({ orderBy: { index: "asc" } }));
    const hashes = leaves.map(({ streamId: stream, size: entries, root }) =>
      sha256(headLeafBytes({ stream, size: entries, root })),
    );
    expect(toHex(treeRoot(hashes, sha256))).toBe(toHex(opened.root));
    for (const { streamId, size: entries, root } of leaves) {
      const stored = await read((tx) => tx.entry.findMany({ where: { streamId }, orderBy: { seq: "asc" } }));
      expect(stored).toHaveLength(entries);
      expect(
        toHex(
          treeRoot(
            stored.map(({ leafHash }) => bytesOf(leafHash)),
            sha256,
          ),
        ),
      ).toBe(root);
    }
    expect(await read((tx) => findCheckpoint(tx))).toMatchObject({ size, note, root: toHex(opened.root) });
  });

  test("again without a new entry changes nothing; with one, appends the stream that grew", async () => {
    const first = await sign(cell.workspaceId);
    expect(await sign(cell.workspaceId, 1)).toEqual(first);
    await write("Une ligne de plus");
    const { size } = await sign(cell.workspaceId, 2);
    expect(size).toBe(3);
    expect(await read((tx) => tx.checkpoint.count())).toBe(2);
  });

  test("by two workers at once signs one history", async () => {
    const signed = await Promise.all([1, 2, 3].map(() => sign(cell.workspaceId)));
    expect(new Set(signed.map(({ note }) => note)).size).toBe(1);
    expect(pems()).toHaveLength(1);
    expect(await read((tx) => tx.logHead.count())).toBe(2);
  });

  test("keeps the key for its owner alone, and where the database is not", async () => {
    await sign(cell.workspaceId);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder())) expect(statSync(join(folder(), file)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder()).some((file) => file.includes("unfinished"))).toBe(false);
  });

  test("takes in entries of counsel's channel by their hash alone", async () => {
    await writePrivilegedEntry(cell.dpo, { incidentId, text: "Avis réservé" }, NOW);
    await sign(cell.workspaceId);
    const { id: streamId, size: entries } = await streamOfIncident();
    expect(await read((tx) => findCovering(tx, { streamId, entries }))).not.toBeNull();
  });
});

describe("what a bundle asks of the signed log", () => {
  test("each head is proved in its checkpoint, and each later checkpoint continues those given out", async () => {
    const { id: streamId } = await streamOfIncident();
    const first = await sign(cell.workspaceId);
    await markedGivenOut(first.size);
    for (const turn of [1, 2, 3, 4, 5]) {
      await write(`Ligne ${turn}`);
      await sign(cell.workspaceId, turn);
    }
    const last = await checkpointOf();
    const root = bytesOf(last.root);
    for (const size of [first.size, last.size]) {
      const at = await checkpointOf(size);
      const { head, index, leafHash, proof } = await read((tx) => proveHead(tx, { streamId, size }));
      expect(toHex(sha256(headLeafBytes(head)))).toBe(leafHash);
      const claim = { index, size, leafHash: bytesOf(leafHash), root: bytesOf(at.root), proof };
      expect(checkInclusion(claim, sha256)).toBe(true);
    }
    const [since, ...others] = await read((tx) => listConsistency(tx, last.size));
    expect([since?.size, others]).toEqual([first.size, []]);
    const old = { oldSize: first.size, oldRoot: bytesOf(since?.root ?? "") };
    const claim = { ...old, size: last.size, root, proof: since?.proof ?? [] };
    expect(checkConsistency(claim, sha256)).toBe(true);
    expect(since?.note).toBe(first.note);
  });

  test("a stream that grew since the last checkpoint is not covered", async () => {
    await sign(cell.workspaceId);
    await write("Après la signature");
    const { id: streamId, size: entries } = await streamOfIncident();
    expect(await read((tx) => findCovering(tx, { streamId, entries }))).toBeNull();
    expect(await read((tx) => findCovering(tx, { streamId, entries: entries - 1 }))).toMatchObject({
      size: 2,
    });
  });

  test("an outsider and a guest of one organisation see no checkpoint; the auditor sees it", async () => {
    await sign(cell.workspaceId);
    for (const principal of [cell.outsider, cell.labManager, cell.vendorContact])
      expect(await withScope(principal, (tx) => findCheckpoint(tx))).toBeNull();
    expect(await withScope(cell.auditor, (tx) => findCheckpoint(tx))).toMatchObject({ size: 2 });
  });

  async function checkpointOf(size?: number) {
    const found = await read((tx) => findCheckpoint(tx, size));
    if (found === null) throw new Error("nothing was signed");
    return found;
  }

  async function markedGivenOut(size: number) {
    const client = new Client(urls.WORKER_DATABASE_URL);
    await client.connect();
    await client.query("SELECT set_config('app.workspace', $1, false)", [cell.workspaceId]);
    await client.query("UPDATE checkpoints SET given_out_at = $2 WHERE size = $1", [size, NOW.toString()]);
    await client.end();
  }
});

describe("a crash", () => {
  test("between taking in and signing leaves the next run the same text to sign", async () => {
    await sign(cell.workspaceId);
    await write("Une ligne");
    const file = join(folder(), "last-checkpoint");
    const before = lastNote();
    const { note } = await sign(cell.workspaceId, 1);
    // As it was after the leaves were committed and before anything was signed.
    writeFileSync(file, before);
    await tamper("DELETE FROM checkpoints WHERE workspace_id = $1 AND size = 3", [cell.workspaceId]);
    expect((await sign(cell.workspaceId, 2)).note).toBe(note);
  });

  test("between the file and the row stores the file's note", async () => {
    const { note } = await sign(cell.workspaceId);
    await tamper("DELETE FROM checkpoints WHERE workspace_id = $1", [cell.workspaceId]);
    expect((await sign(cell.workspaceId, 1)).note).toBe(note);
    expect(await read((tx) => findCheckpoint(tx))).toMatchObject({ note });
  });

  test("between the key's file and its record uses that key", async () => {
    await sign(cell.workspaceId);
    await rotateLogKey(cell.administrator, { reason: "Prudence" }, NOW.add({ minutes: 1 }));
    const origin = `essai.example/log/${cell.workspaceId}`;
    const { keyId } = createKey({ keys, workspaceId: cell.workspaceId, origin });
    await sign(cell.workspaceId, 2);
    expect((await read((tx) => listLogKeys(tx))).map((one) => one.keyId)[0]).toBe(keyId);
  });
});

describe("nothing is signed", () => {
  const refused = async (reason: string, minutes = 5) => {
    await expect(sign(cell.workspaceId, minutes)).rejects.toMatchObject({ reason });
    expect(await read((tx) => findRefusal(tx))).toMatchObject({ reason });
  };

  test("when the database was put back behind the last checkpoint, until it is no more", async () => {
    await sign(cell.workspaceId);
    await write("Une ligne");
    await sign(cell.workspaceId, 1);
    const ahead = lastNote();
    for (const table of ["checkpoints WHERE size > 2 AND", "log_heads WHERE index >= 2 AND"])
      await tamper(`DELETE FROM ${table} workspace_id = $1`, [cell.workspaceId]);
    await tamper(
      "UPDATE streams SET size = size - 1, head = (SELECT leaf_hash FROM entries e WHERE e.stream_id = streams.id AND e.seq = streams.size - 1) WHERE incident_id = $1",
      [incidentId],
    );
    await refused("database_behind");
    writeFileSync(join(folder(), "last-checkpoint"), ahead);
    await tamper(
      "UPDATE streams SET size = size + 1, head = (SELECT leaf_hash FROM entries e WHERE e.stream_id = streams.id AND e.seq = streams.size + 1) WHERE incident_id = $1",
      [incidentId],
    );
    expect((await sign(cell.workspaceId, 6)).note).toBe(ahead);
    expect(await read((tx) => findRefusal(tx))).toBeNull();
  });

  test("when the database tells another history than the last checkpoint", async () => {
    await sign(cell.workspaceId);
    await tamper("UPDATE tree_nodes SET hash = sha256('x') WHERE tree_id = $1", [cell.workspaceId]);
    await write("Une ligne");
    await refused("database_differs");
  });

  test("when an incident is gone, its end cut off, or an entry missing", async () => {
    await sign(cell.workspaceId);
    const { id } = await streamOfIncident();
    await tamper("UPDATE streams SET size = size - 1 WHERE id = $1", [id]);
    await write("Une ligne").catch(() => undefined);
    await tamper("UPDATE streams SET size = 1 WHERE id = $1", [id]);
    await refused("log_damaged");
    await tamper("DELETE FROM streams WHERE id = $1", [id]);
    await refused("log_damaged", 6);
  });

  test("when the key's file, or that of the last checkpoint, is not there", async () => {
    await sign(cell.workspaceId);
    await write("Une ligne");
    const [pem = ""] = pems();
    renameSync(join(folder(), pem), join(folder(), "elsewhere"));
    await refused("key_missing");
    renameSync(join(folder(), "elsewhere"), join(folder(), pem));
    rmSync(join(folder(), "last-checkpoint"));
    await refused("folder_unreadable", 6);
  });
});

describe("a new key", () => {
  test("signs its first checkpoint together with the one before, then alone; the old file is deleted", async () => {
    const first = await sign(cell.workspaceId);
    await rotateLogKey(cell.administrator, { reason: "Changement de machine" }, NOW.add({ minutes: 1 }));
    const both = await sign(cell.workspaceId, 2);
    const [newKey, oldKey] = await keysInDatabase();
    if (newKey === undefined || oldKey === undefined) throw new Error("two keys are recorded");
    expect((await openCheckpoint(first.note, [oldKey], verify)).signatures).toHaveLength(1);
    expect((await openCheckpoint(both.note, [newKey, oldKey], verify)).signatures).toHaveLength(2);
    expect(pems()).toEqual([`${newKey.keyId}.pem`]);
    await write("Une ligne");
    const after = await sign(cell.workspaceId, 3);
    expect((await openCheckpoint(after.note, [newKey, oldKey], verify)).signatures).toEqual([
      { key: newKey, time: null },
    ]);
    const entries = await read((tx) =>
      tx.entry.findMany({ where: { type: { startsWith: "log_" } }, orderBy: { seq: "asc" } }),
    );
    expect(entries.map(({ type }) => type)).toEqual([
      "log_key.installed",
      "log_rotation.asked",
      "log_key.installed",
    ]);
  });

  test("is asked for after the old one was lost, and says that nobody vouched for it", async () => {
    await sign(cell.workspaceId);
    rmSync(join(folder(), pems()[0] ?? ""));
    await rotateLogKey(cell.administrator, { reason: "Disque perdu" }, NOW.add({ minutes: 1 }));
    const { note } = await sign(cell.workspaceId, 2);
    const [newest] = await read((tx) => listLogKeys(tx));
    expect(newest?.vouched).toBe(false);
    expect((await openCheckpoint(note, await keysInDatabase(), verify)).signatures).toHaveLength(1);
  });
});
