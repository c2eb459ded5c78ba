import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NOW } from "#bench/crisis.ts";
import { withClient } from "#bench/durable-database.ts";
import { listLogKeys } from "#features/checkpoints/queries.ts";
import { signNow } from "#features/checkpoints/writes.ts";
import { openCheckpoint } from "#ledger/checkpoint.ts";
import { checkConsistency, consistencyProof, treeRoot } from "#ledger/merkle-tree.ts";
import { readVerifierKey } from "#ledger/signed-note.ts";
import { withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";
import { auditLog } from "./audit-log.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";
import { openCase, type SoakedCase } from "./soaked-case.ts";

const program = resolve(import.meta.dirname, "signer-program.ts");

/** What signs, killed at random moments while a case is written: one history, nothing lost, and it goes on. */
export async function killWorker(soak: Soaked): Promise<Finding[]> {
  const { superuserUrl, workerUrl, signer, counts } = soak;
  const soaked = await openCase();
  const { workspaceId } = soaked;
  const env = { ...process.env, WORKER_DATABASE_URL: workerUrl };
  const args = ["--disable-warning=ExperimentalWarning", program, workspaceId, signer.keys, signer.host];
  await signNow({ ...signer, workspaceId, now: NOW });
  for (let turn = 0; turn < counts.kills; turn += 1) {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    await Promise.race([once(child.stdout, "data"), ended]);
    let isOver = false;
    const writing = (async () => {
      while (!isOver) await soaked.write(`Ligne ${turn}`);
    })();
    await sleep(20 + ((turn * 173) % 700));
    child.kill("SIGKILL");
    await ended;
    isOver = true;
    await writing;
  }
  await signNow({ ...signer, workspaceId, now: NOW.add({ minutes: 1 }) });
  return judged(soaked, superuserUrl);
}

async function judged({ dpo, workspaceId }: SoakedCase, superuserUrl: string): Promise<Finding[]> {
  const { notes, keys, leaves } = await withScope(dpo, async (tx) => ({
    notes: await tx.checkpoint.findMany({ orderBy: { size: "asc" } }),
    keys: await listLogKeys(tx),
    leaves: (await tx.logHead.findMany({ orderBy: { index: "asc" } })).map(({ leafHash }) =>
      Uint8Array.from(Buffer.from(leafHash, "hex")),
    ),
  }));
  const key = readVerifierKey(keys[0]?.verifierKey ?? "", sha256);
  const root = treeRoot(leaves, sha256);
  let consistent = 0;
  for (const { note } of notes) {
    const { size: oldSize, root: oldRoot } = await openCheckpoint(note, [key], verifyEd25519);
    const claim = {
      oldSize,
      oldRoot,
      size: leaves.length,
      root,
      proof: consistencyProof(leaves, oldSize, sha256),
    };
    if (checkConsistency(claim, sha256)) consistent += 1;
  }
  const held = notes[0]?.note ?? "";
  const found = await withClient(superuserUrl, (client) => auditLog({ client, workspaceId, held, key }));
  return [
    {
      said: `${consistent}/${notes.length} checkpoints of one history`,
      holds: consistent === notes.length && notes.length > 2,
    },
    {
      said: `the last covers all ${leaves.length} heads; ${found?.what ?? "the log is whole"}`,
      holds: notes.at(-1)?.size === leaves.length && found === null,
    },
  ];
}
