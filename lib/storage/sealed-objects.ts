import { randomBytes } from "node:crypto";
import {
  currentKey,
  type FileName,
  type MasterKeys,
  openFile,
  sealFile,
  unwrapKey,
  wrapKey,
  wrappedBy,
} from "#ledger/evidence-file.ts";
import { AppError } from "#lib/errors.ts";
import { addMasterKey, readMasterKeys } from "./master-keys.ts";
import { nodeAead as aead } from "./node-aead.ts";
import type { Storage } from "./storage.ts";

type Bytes = AsyncIterable<Uint8Array>;
type Sealing = { readonly file: FileName; readonly name: string; readonly plaintext: Bytes };

/** Where encrypted bytes lie, and their key as a master key wraps it, in hexadecimal. */
export type SealedObject = { readonly name: string; readonly wrappedKey: string };

/** Writes `plaintext` encrypted under a key of its own. Nothing of it touches the disk unencrypted. */
export async function sealObject(
  storage: Storage,
  { file, name, plaintext }: Sealing,
): Promise<SealedObject> {
  const { fileKey, wrapped } = await drawKey(storage, file);
  await storage.write(name, sealFile(plaintext, { ...file, fileKey, aead }));
  return { name, wrappedKey: Buffer.from(wrapped).toString("hex") };
}

/** The bytes of a sealed object, none before it is authenticated. */
export async function* openObject(
  storage: Storage,
  file: FileName,
  { name, wrappedKey }: SealedObject,
): AsyncGenerator<Uint8Array, void, undefined> {
  const masterKeys = await readMasterKeys();
  const fileKey = unwrapKey(Buffer.from(wrappedKey, "hex"), { ...file, masterKeys, aead });
  yield* openFile(storage.read(name), { ...file, fileKey, aead });
}

type Rewrapped = { readonly wrappedKey: string; readonly number: number };

/** The same key wrapped by the newest master key, with that key's number; null where it already is. */
export async function rewrapped(wrappedKey: string, file: FileName): Promise<Rewrapped | null> {
  const masterKeys = await readMasterKeys();
  const wrapping = { ...file, masterKeys, aead };
  const number = currentKey(masterKeys);
  const wrapped = Buffer.from(wrappedKey, "hex");
  if (wrappedBy(wrapped) === number) return null;
  const anew = wrapKey(unwrapKey(wrapped, wrapping), { ...wrapping, nonce: randomBytes(12) });
  return { wrappedKey: Buffer.from(anew).toString("hex"), number };
}

const WRAPPED_BYTES = 65;

/** Writes a short-lived object that carries its wrapped key in front. */
export async function sealPart(storage: Storage, { file, name, plaintext }: Sealing): Promise<void> {
  const { fileKey, wrapped } = await drawKey(storage, file);
  await storage.write(name, afterKey(wrapped, sealFile(plaintext, { ...file, fileKey, aead })));
}

async function* afterKey(wrapped: Uint8Array, sealed: Bytes): AsyncGenerator<Uint8Array> {
  yield wrapped;
  yield* sealed;
}

/** The whole of such a part in memory: parts are small. */
export async function openPart(storage: Storage, file: FileName, name: string): Promise<Uint8Array> {
  const masterKeys = await readMasterKeys();
  const stored = Buffer.concat(await Array.fromAsync(storage.read(name)));
  const fileKey = unwrapKey(stored.subarray(0, WRAPPED_BYTES), { ...file, masterKeys, aead });
  const cipher = { ...file, fileKey, aead };
  return Buffer.concat(await Array.fromAsync(openFile([stored.subarray(WRAPPED_BYTES)], cipher)));
}

async function drawKey(storage: Storage, file: FileName) {
  const masterKeys = await masterKeysFor(storage);
  const fileKey = new Uint8Array(randomBytes(32));
  return { fileKey, wrapped: wrapKey(fileKey, { ...file, masterKeys, aead, nonce: randomBytes(12) }) };
}

/** The first file of an installation draws its first key. Where there are files, a missing key is a fault. */
async function masterKeysFor(storage: Storage): Promise<MasterKeys> {
  const keys = await readMasterKeys();
  if (keys.size > 0) return keys;
  if ((await storage.list("files")).length > 0)
    throw new AppError("unavailable", "the evidence keys are missing: put them back from the backup");
  return addMasterKey();
}
