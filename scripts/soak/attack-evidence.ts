import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Aead,
  CHUNK_BYTES,
  type FileName,
  openFile,
  sealFile,
  unwrapKey,
  wrapKey,
} from "#ledger/evidence-file.ts";
import { newId } from "#lib/ids.ts";
import { nodeAead } from "#lib/storage/node-aead.ts";
import { openStorage } from "#lib/storage/open-storage.ts";
import { openPart } from "#lib/storage/sealed-objects.ts";
import type { Soaked } from "./log.ts";
import type { Finding } from "./say.ts";

const program = resolve(import.meta.dirname, "part-program.ts");
const TAG = 16;
const MAGIC = 8;
const CHUNK = CHUNK_BYTES + TAG;

type File = {
  readonly name: FileName;
  readonly key: Uint8Array;
  readonly plain: Uint8Array;
  readonly sealed: Buffer;
};

/** Test 29: every attack on every file is refused, nothing leaves unauthenticated, no nonce repeats, rotation re-reads all. */
export async function attackEvidence({ counts }: Soaked): Promise<Finding[]> {
  const used = new Set<string>();
  let seals = 0;
  const aead: Aead = {
    ...nodeAead,
    seal: (sealing, plaintext) => {
      seals += 1;
      used.add(`${Buffer.from(sealing.key).toString("hex")}${Buffer.from(sealing.nonce).toString("hex")}`);
      return nodeAead.seal(sealing, plaintext);
    },
  };
  const masters = new Map([[1, new Uint8Array(randomBytes(32))]]);
  const rotated = new Map([...masters, [2, new Uint8Array(randomBytes(32))]]);
  const tally = { refused: 0, tried: 0, leaked: 0, reread: 0 };
  for (let number = 0; number < counts.files; number += 1) {
    const file = await drawFile(aead);
    for (const attack of await attacksOn(file, aead)) {
      tally.tried += 1;
      const { out, isRefused } = await read(attack.bytes, attack.name ?? file.name, attack.key ?? file.key);
      if (isRefused) tally.refused += 1;
      if (!file.plain.subarray(0, out.length).every((byte, at) => byte === out[at])) tally.leaked += 1;
    }
    const nonce = () => new Uint8Array(randomBytes(12));
    const wrapped = wrapKey(file.key, { ...file.name, masterKeys: masters, aead, nonce: nonce() });
    const key = unwrapKey(wrapped, { ...file.name, masterKeys: rotated, aead });
    const anew = wrapKey(key, { ...file.name, masterKeys: rotated, aead, nonce: nonce() });
    const onlyNew = new Map([...rotated].filter(([master]) => master === 2));
    const again = await read(
      file.sealed,
      file.name,
      unwrapKey(anew, { ...file.name, masterKeys: onlyNew, aead }),
    );
    if (!again.isRefused && again.out.equals(file.plain)) tally.reread += 1;
  }
  return [
    { said: `${tally.refused} of ${tally.tried} attacks refused`, holds: tally.refused === tally.tried },
    { said: `${tally.leaked} files gave a byte that was not theirs`, holds: tally.leaked === 0 },
    { said: `${seals - used.size} nonces repeated in ${seals}`, holds: seals === used.size },
    {
      said: `${tally.reread} of ${counts.files} re-read after rotation`,
      holds: tally.reread === counts.files,
    },
    await killUploads(counts.kills),
  ];
}

async function drawFile(aead: Aead): Promise<File> {
  const plain = randomBytes(2 * CHUNK_BYTES + 1 + (randomBytes(2).readUInt16BE() % 5_000));
  const name = { workspaceId: newId(), fileId: newId() };
  const key = new Uint8Array(randomBytes(32));
  return {
    name,
    key,
    plain,
    sealed: Buffer.concat(await Array.fromAsync(sealFile([plain], { ...name, fileKey: key, aead }))),
  };
}

type Attack = { readonly bytes: Buffer; readonly name?: FileName; readonly key?: Uint8Array };

/** A bit flipped, cut at a chunk, chunks exchanged inside and between files, another workspace, another key. */
async function attacksOn({ name, sealed, plain }: File, aead: Aead): Promise<Attack[]> {
  const chunk = (of: Buffer, number: number) =>
    of.subarray(MAGIC + number * CHUNK, MAGIC + (number + 1) * CHUNK);
  const flipped = Buffer.from(sealed);
  const place = randomBytes(4).readUInt32BE() % flipped.length;
  flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
  const key = new Uint8Array(randomBytes(32));
  const other = Buffer.concat(
    await Array.fromAsync(sealFile([plain], { ...name, fileId: newId(), fileKey: key, aead })),
  );
  const tail = sealed.subarray(MAGIC + 2 * CHUNK);
  const magic = sealed.subarray(0, MAGIC);
  return [
    { bytes: flipped },
    { bytes: sealed.subarray(0, MAGIC + CHUNK) },
    { bytes: Buffer.concat([magic, chunk(sealed, 1), chunk(sealed, 0), tail]) },
    { bytes: Buffer.concat([magic, chunk(other, 0), chunk(sealed, 1), tail]) },
    { bytes: sealed, name: { ...name, workspaceId: newId() } },
    { bytes: sealed, key },
  ];
}

async function read(bytes: Buffer, name: FileName, fileKey: Uint8Array) {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of openFile([bytes], { ...name, fileKey, aead: nodeAead })) pieces.push(piece);
    return { out: Buffer.concat(pieces), isRefused: false };
  } catch {
    return { out: Buffer.concat(pieces), isRefused: true };
  }
}

/** Kill -9 of a program that stores parts, at random moments: every part that is listed opens whole. */
async function killUploads(kills: number): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "soak-evidence-"));
  const file = { workspaceId: newId(), fileId: newId() };
  process.env.DATA_DIR = folder;
  let [whole, broken] = [0, 0];
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const child = spawn(process.execPath, [program], {
        env: { ...process.env, DATA_DIR: folder, WORKSPACE: file.workspaceId, FILE: file.fileId },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      await Promise.race([once(child.stdout, "data"), ended]);
      await sleep(randomBytes(2).readUInt16BE() % 300);
      child.kill("SIGKILL");
      await ended;
    }
    const storage = await openStorage();
    for (const { name } of await storage.list("uploads")) {
      const opens = await openPart(storage, file, name).then(
        () => true,
        () => false,
      );
      if (opens) whole += 1;
      else broken += 1;
    }
    return {
      said: `${kills} kills: ${whole} parts whole, ${broken} broken`,
      holds: broken === 0 && whole > 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
