import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkpointText } from "#ledger/checkpoint.ts";
import { consistencyProof, treeRoot } from "#ledger/merkle-tree.ts";
import {
  ED25519,
  keyIdOf,
  openNote,
  readNote,
  readVerifierKey,
  type VerifierKey,
  writeNote,
} from "#ledger/signed-note.ts";
import { writeWitnessRequest } from "#ledger/witness-request.ts";
import { sha256 } from "#lib/sha256.ts";
import { verifyEd25519 } from "#lib/signed-log/verify-ed25519.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";

const leafOf = (text: string): Uint8Array => sha256(Buffer.from(`\0${text}`));

/** A log of our own: what it signs, true or forked. */
function makeLog() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url");
  const name = "essai.example/log/soak";
  const key: VerifierKey = {
    name,
    type: ED25519,
    publicKey: raw,
    keyId: keyIdOf({ name, type: ED25519, publicKey: raw }, sha256),
  };
  const noteOf = (leaves: readonly Uint8Array[]) => {
    const text = checkpointText({ origin: name, size: leaves.length, root: treeRoot(leaves, sha256) });
    return writeNote(text, [{ name, keyId: key.keyId, payload: sign(null, Buffer.from(text), privateKey) }]);
  };
  const requestOf = (leaves: readonly Uint8Array[], oldSize: number) =>
    writeWitnessRequest({
      oldSize,
      proof: consistencyProof(leaves, Math.min(oldSize, leaves.length), sha256),
      note: noteOf(leaves),
    });
  return { key, noteOf, requestOf };
}

type Started = { readonly url: string; readonly verifierKey: string; readonly child: ChildProcess };

async function startWitness(folder: string): Promise<Started> {
  const program = join(import.meta.dirname, "witness-program.ts");
  const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout ?? child, "data");
  return { ...(JSON.parse(String(line)) as Omit<Started, "child">), child };
}

async function submit(url: string, body: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}/add-checkpoint`, { method: "POST", body });
  return { status: answer.status, text: await answer.text() };
}

/** Forks refused with both notes as evidence, no step back under parallel submissions, no two histories under kill -9. */
export async function forkWitness({ counts }: Soaked): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "soak-witness-"));
  const log = makeLog();
  const leaves = Array.from({ length: 400 }, (_, i) => leafOf(`${i}`));
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(join(folder, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
  });
  writeFileSync(
    join(folder, "log.json"),
    JSON.stringify({ ...log.key, publicKey: Buffer.from(log.key.publicKey).toString("base64") }),
  );
  try {
    const started = await startWitness(folder);
    const first = await submit(started.url, log.requestOf(leaves.slice(0, 100), 0));
    const forks = await tryForks(started, log, { leaves, count: counts.forks });
    const raced = await race(started, log, { leaves, count: counts.parallel });
    started.child.kill("SIGKILL");
    const killed = await killAtRandom(folder, log, { leaves, kills: counts.kills });
    return [
      { said: `first checkpoint cosigned (${first.status})`, holds: first.status === 200 },
      ...forks,
      raced,
      ...killed,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Log = ReturnType<typeof makeLog>;
type Forking = { readonly leaves: readonly Uint8Array[]; readonly count: number };

async function tryForks({ url }: Started, log: Log, { leaves, count }: Forking): Promise<Finding[]> {
  const expected = [409, 409, 422];
  let [right, cosigned] = [0, 0];
  for (let turn = 0; turn < count; turn += 1) {
    const other = leafOf(randomBytes(8).toString("hex"));
    const forked = [...leaves.slice(0, 50), other, ...leaves.slice(51, 100)];
    const kinds = [
      log.requestOf(forked, 100),
      log.requestOf(leaves.slice(0, 60), 60),
      log.requestOf([...forked, other], 100),
    ];
    const { status, text } = await submit(url, kinds[turn % 3] ?? "");
    if (status === expected[turn % 3]) right += 1;
    if (status === 200 || text.includes("—")) cosigned += 1;
  }
  const honest = log.noteOf(leaves.slice(0, 100));
  const fork = log.noteOf([...leaves.slice(0, 99), leafOf("fork")]);
  const both = await Promise.all([honest, fork].map((note) => openNote(note, [log.key], verifyEd25519)));
  return [
    {
      said: `${right}/${count} forks answered 409, 409 or 422; ${cosigned} cosigned`,
      holds: right === count && cosigned === 0,
    },
    {
      said: "two signed notes of one size are the evidence",
      holds: new Set(both.map(({ text }) => text)).size === 2,
    },
  ];
}

/** Many at once, in any order: the stored size never goes back. */
async function race({ url }: Started, log: Log, { leaves, count }: Forking): Promise<Finding> {
  const steps: { readonly from: number; readonly to: number }[] = [];
  await Promise.all(
    Array.from({ length: count }, async (_, turn) => {
      const size = 101 + ((turn * 37) % 200);
      for (let old = 100; old <= size; ) {
        const asked = old;
        const { status, text } = await submit(url, log.requestOf(leaves.slice(0, size), asked));
        if (status === 409) old = Number(text);
        else old = Number.POSITIVE_INFINITY;
        if (status !== 200) continue;
        steps.push({ from: asked, to: size });
      }
    }),
  );
  const { status, text } = await submit(url, log.requestOf(leaves.slice(0, 400), 1));
  const stored = Number(text);
  // What it cosigned must be one way up: each step from where the one before it ended.
  const path = steps.toSorted((one, other) => one.to - other.to || one.from - other.from);
  const broken = path.filter(({ from }, i) => from !== (path[i - 1]?.to ?? 100)).length;
  return {
    said: `${count} at once: ${steps.length} cosigned, ${broken} steps back or aside, stored size ${stored}`,
    holds: broken === 0 && status === 409 && stored === path.at(-1)?.to && steps.length > 1,
  };
}

type Killing = { readonly leaves: readonly Uint8Array[]; readonly kills: number };

/** Killed while it decides between the log and a fork of it: all it ever cosigned is one history. */
async function killAtRandom(folder: string, log: Log, { leaves, kills }: Killing): Promise<Finding[]> {
  const branches = [
    leaves,
    [...leaves.slice(0, 300), ...leaves.slice(300).map((_, i) => leafOf(`other ${i}`))],
  ];
  const roots = new Map<number, Set<string>>();
  const lines: string[] = [];
  for (let turn = 0; turn < kills; turn += 1) {
    const { url, child, verifierKey } = await startWitness(folder);
    const key = readVerifierKey(verifierKey, sha256);
    const dead = once(child, "exit");
    const killing = sleep(20 + ((turn * 37) % 300)).then(() => child.kill("SIGKILL"));
    for (let step = 0; step < 4; step += 1)
      await Promise.all(
        branches.map((branch, which) =>
          offer({ url, log, branch, size: 301 + ((turn * 4 + step + which) % 99), key, roots, lines }).catch(
            () => undefined,
          ),
        ),
      );
    await killing;
    child.kill("SIGKILL");
    await dead;
  }
  const split = [...roots.values()].filter((own) => own.size > 1).length;
  const sides = new Set(
    [...roots].flatMap(([size, own]) =>
      [...own].map((text) =>
        branches.findIndex((branch) => log.noteOf(branch.slice(0, size)).startsWith(text)),
      ),
    ),
  );
  return [
    {
      said: `killed ${kills} times: ${lines.length} cosignatures, ${split} sizes with two roots`,
      holds: split === 0 && lines.length > 0,
    },
    { said: `of ${sides.size} history`, holds: sides.size <= 1 },
  ];
}

type Offer = {
  readonly url: string;
  readonly log: Log;
  readonly branch: readonly Uint8Array[];
  readonly size: number;
  readonly key: VerifierKey;
  readonly roots: Map<number, Set<string>>;
  readonly lines: string[];
};

/** Asks for a cosignature from what the witness says it has, and remembers what it cosigned. */
async function offer({ url, log, branch, size, key, roots, lines }: Offer): Promise<void> {
  const asked = await submit(url, log.requestOf(branch.slice(0, size), 0));
  const kept = asked.status === 409 ? Number(asked.text) : 0;
  if (kept > size) return;
  const request = log.requestOf(branch.slice(0, size), kept);
  const { status, text } = asked.status === 200 ? asked : await submit(url, request);
  if (status !== 200) return;
  const signed = readNote(log.noteOf(branch.slice(0, size))).text;
  await openNote(`${signed}\n${text}`, [key], verifyEd25519);
  roots.set(size, (roots.get(size) ?? new Set()).add(signed));
  lines.push(text);
}
