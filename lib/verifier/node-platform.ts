import * as cryptography from "node:crypto";
import * as zlib from "node:zlib";
import type { Pieces, Platform } from "#ledger/platform.ts";

/** Ed25519 public keys as DER: this, then the 32 bytes. */
const ED25519_DER = Buffer.from("302a300506032b6570032100", "hex");

/** What the verifier asks of Node, from version 20 on. */
export const nodePlatform: Platform = {
  sha256: sha256Of(),
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

function sha256Of(): (bytes: Uint8Array) => Uint8Array {
  if (typeof cryptography.hash === "function") return (bytes) => cryptography.hash("sha256", bytes, "buffer");
  return (bytes) => cryptography.createHash("sha256").update(bytes).digest();
}

async function* inflate(pieces: Pieces, format: "gzip" | "deflate-raw"): Pieces {
  const engine = format === "gzip" ? zlib.createGunzip({ chunkSize: 1 << 18 }) : zlib.createInflateRaw();
  let given = 0;
  const feed = async () => {
    for await (const piece of pieces) {
      given += piece.length;
      if (!engine.write(piece))
        await new Promise((resume) => engine.once("drain", resume).once("close", resume));
      if (engine.destroyed) return;
    }
    engine.end();
  };
  const feeding = feed().catch((error: Error) => engine.destroy(error));
  yield* engine;
  await feeding;
  if (engine.bytesWritten !== given) throw new RangeError("bytes after the end of the packed ones");
}
