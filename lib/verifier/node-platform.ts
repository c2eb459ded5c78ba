import * as cryptography from "node:crypto";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import type { Pieces, Platform } from "#ledger/platform.ts";

/** Ed25519 public keys as DER: this, then the 32 bytes. */
const ED25519_DER = Buffer.from("302a300506032b6570032100", "hex");

const PIECE = 1 << 18;

/** What the verifier asks of Node, from version 20 on. */
export const nodePlatform: Platform = {
  ...hashing(),
  hasher() {
    const hash = cryptography.createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
  },
  async verify(publicKey, message, signature) {
    const key = { key: Buffer.concat([ED25519_DER, publicKey]), format: "der", type: "spki" } as const;
    return cryptography.verify(null, message, cryptography.createPublicKey(key), signature);
  },
  inflate,
  // Node 20.0 has none.
  ...(typeof zlib.crc32 === "function"
    ? { crc32: (bytes: Uint8Array, crc = 0) => zlib.crc32(bytes, crc) }
    : {}),
};

function hashing(): Pick<Platform, "sha256" | "atOnce"> {
  const { hash, createHash } = cryptography;
  // Node 20.0 has only the older form.
  if (typeof hash !== "function") return { sha256: (bytes) => createHash("sha256").update(bytes).digest() };
  const sha256 = (content: Uint8Array | string): Uint8Array => hash("sha256", content, "buffer");
  return { sha256, atOnce: { hexOf: (bytes) => hash("sha256", bytes, "hex"), ofText: sha256 } };
}

async function* inflate(pieces: Pieces, format: "gzip" | "deflate-raw"): Pieces {
  const engine = format === "gzip" ? zlib.createGunzip({ chunkSize: PIECE }) : zlib.createInflateRaw();
  let given = 0;
  const counted = async function* () {
    for await (const piece of pieces) {
      given += piece.length;
      yield piece;
    }
  };
  const source = Readable.from(counted(), { objectMode: false });
  source.on("error", (error) => engine.destroy(error)).pipe(engine);
  yield* engine;
  if (engine.bytesWritten !== given) throw new RangeError("bytes after the end of the packed ones");
}
