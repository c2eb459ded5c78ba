import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ED25519, keyIdOf, writeVerifierKey } from "#ledger/signed-note.ts";
import { sha256 } from "#lib/sha256.ts";
import { LogError } from "./log-error.ts";
import { writeDurably } from "./write-durably.ts";

/** A key that signs a workspace's log. Its name is the log's origin. */
export type SigningKey = {
  readonly name: string;
  readonly keyId: string;
  readonly verifierKey: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

type Place = {
  /** The folder of all keys. */
  readonly keys: string;
  readonly workspaceId: string;
  readonly origin: string;
};

/** The keys of a workspace whose files are there. */
export function readKeys({ keys, workspaceId, origin }: Place): SigningKey[] {
  const folder = keyFolder(keys, workspaceId);
  const files = readdirSync(folder).filter((file) => /^[0-9a-f]{8}\.pem$/.test(file));
  return files.map((file) => asKey(privateKeyIn(join(folder, file)), origin));
}

/** Draws a key and writes its file, readable by its owner alone. */
export function createKey({ keys, workspaceId, origin }: Place): SigningKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = asKey(privateKey, origin);
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  writeDurably(join(keyFolder(keys, workspaceId), `${key.keyId}.pem`), pem.toString());
  return key;
}

/** Deletes the file of a key that signs no more. */
export function forgetKey({ keys, workspaceId }: Omit<Place, "origin">, keyId: string): void {
  rmSync(join(keyFolder(keys, workspaceId), `${keyId}.pem`), { force: true });
}

/** The folder of one workspace, made if it is not there. */
export function keyFolder(keys: string, workspaceId: string): string {
  const folder = join(keys, workspaceId);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function privateKeyIn(path: string): KeyObject {
  const pem = readFileSync(path, "utf8");
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new LogError("folder_unreadable", cause);
  }
}

function asKey(privateKey: KeyObject, name: string): SigningKey {
  const publicKey = Buffer.from(String(createPublicKey(privateKey).export({ format: "jwk" }).x), "base64url");
  const key = { name, type: ED25519, publicKey } as const;
  return {
    name,
    keyId: keyIdOf(key, sha256),
    verifierKey: writeVerifierKey(key, sha256),
    sign: (message) => sign(null, message, privateKey),
  };
}
