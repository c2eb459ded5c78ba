import type { Client } from "pg";
import { NOW } from "#bench/crisis.ts";
import { withClient } from "#bench/durable-database.ts";
import { milliseconds } from "#bench/measure.ts";
import { proveEntry, proveGrowth } from "#features/checkpoints/queries.ts";
import { signNow } from "#features/checkpoints/writes.ts";
import { leafBytes } from "#ledger/entry.ts";
import { toHex } from "#ledger/hex.ts";
import { checkInclusion, treeGrower } from "#ledger/merkle-tree.ts";
import { withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { appendInBulk } from "./append-in-bulk.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";
import { openCase, type SoakedCase } from "./soaked-case.ts";

const PROOFS = 200;
const PROOF_MS = 50;
const WHOLE_MS = 60_000;
const AT_ONCE = 20_000;

/** A log of a million entries: proofs from stored nodes in time, and its root again from every header. */
export async function proveMillion({ superuserUrl, signer, counts }: Soaked): Promise<Finding[]> {
  const soaked = await openCase();
  const { id: streamId, size: before } = await soaked.stream();
  const size = counts.leaves;
  return withClient(superuserUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await appendInBulk(client, { streamId, count: size - before, textOf: null });
    await client.query("ANALYZE entries");
    const integrated = await milliseconds(() =>
      signNow({ ...signer, workspaceId: soaked.workspaceId, now: NOW }),
    );
    await client.query("ANALYZE tree_nodes");
    const { rows } = await client.query<{ root: string }>("SELECT root FROM log_heads WHERE stream_id = $1", [
      streamId,
    ]);
    const root = rows.at(-1)?.root ?? "";
    const whole = await rootAgain(client, streamId);
    return [
      { said: `${size} leaves taken in and signed in ${Math.round(integrated)} ms`, holds: true },
      ...(await timedProofs(soaked, { streamId, size, root })),
      {
        said: `root from ${whole.size} headers in ${Math.round(whole.ms)} ms, at most ${WHOLE_MS}`,
        holds: whole.root === root && whole.ms <= WHOLE_MS,
      },
    ];
  });
}

type Tree = { readonly streamId: string; readonly size: number; readonly root: string };

async function timedProofs({ dpo }: SoakedCase, { streamId, size, root }: Tree): Promise<Finding[]> {
  const [bare, inclusions, growths]: [number[], number[], number[]] = [[], [], []];
  let [longest, longestGrowth, right] = [0, 0, 0];
  for (let turn = 1; turn <= PROOFS; turn += 1) {
    const seq = 1 + ((turn * 7_919_317) % size);
    bare.push(await milliseconds(() => withScope(dpo, (tx) => tx.stream.count({ where: { id: streamId } }))));
    let proof: Uint8Array[] = [];
    inclusions.push(
      await milliseconds(
        async () => (proof = await withScope(dpo, (tx) => proveEntry(tx, { streamId, seq, size }))),
      ),
    );
    longest = Math.max(longest, proof.length);
    const entry = await withScope(dpo, (tx) =>
      tx.entry.findFirstOrThrow({ where: { streamId, seq }, select: { leafHash: true } }),
    );
    const claim = {
      index: seq - 1,
      size,
      leafHash: Uint8Array.from(Buffer.from(entry.leafHash, "hex")),
      root: Uint8Array.from(Buffer.from(root, "hex")),
      proof,
    };
    if (checkInclusion(claim, sha256)) right += 1;
    let growth: Uint8Array[] = [];
    growths.push(
      await milliseconds(
        async () =>
          (growth = await withScope(dpo, (tx) => proveGrowth(tx, { streamId, oldSize: seq, size }))),
      ),
    );
    longestGrowth = Math.max(longestGrowth, growth.length);
  }
  const [inclusion, consistency] = [percentile(inclusions), percentile(growths)];
  return [
    { said: `beside: a scope that counts one row, p95 ${percentile(bare)} ms`, holds: true },
    { said: `${right}/${PROOFS} entries proved`, holds: right === PROOFS },
    {
      said: `inclusion: at most ${longest} hashes, p95 ${inclusion} ms, at most ${PROOF_MS}`,
      holds: longest <= 20 && inclusion <= PROOF_MS,
    },
    {
      said: `consistency: at most ${longestGrowth} hashes, p95 ${consistency} ms, at most ${PROOF_MS}`,
      holds: longestGrowth <= 21 && consistency <= PROOF_MS,
    },
  ];
}

function percentile(values: readonly number[]): number {
  return (
    Math.round((values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN) * 10) / 10
  );
}

async function rootAgain(client: Client, streamId: string) {
  const grower = treeGrower(sha256);
  const ms = await milliseconds(async () => {
    for (let last = -1; last < grower.size; ) {
      last = grower.size;
      const { rows } = await client.query<{ header: string }>(
        "SELECT header FROM entries WHERE stream_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        [streamId, grower.size, AT_ONCE],
      );
      for (const { header } of rows) grower.add(sha256(leafBytes(header)));
    }
  });
  return { ms, size: grower.size, root: toHex(grower.root()) };
}
