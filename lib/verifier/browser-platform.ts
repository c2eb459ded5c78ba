import { sha256 as piecewise } from "@noble/hashes/sha2.js";
import { UnreadableBundle } from "#ledger/bundle-problem.ts";
import type { Bytes, Hasher, Pieces, Platform } from "#ledger/platform.ts";

/** Web Crypto hashes what is whole in memory; what is larger is hashed piece by piece by a library, more slowly. */
const LARGEST_WHOLE = 64 << 20;

/** What the verifier asks of a browser, in a secure context. */
export const browserPlatform: Platform = { sha256, hasher, verify, inflate };

type Owned = Uint8Array<ArrayBuffer>;

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Owned));
}

function hasher(): Hasher {
  const pieces: Owned[] = [];
  let size = 0;
  let going: ReturnType<typeof piecewise.create> | null = null;
  return {
    update(bytes) {
      size += bytes.length;
      if (going === null && size > LARGEST_WHOLE) {
        going = piecewise.create();
        for (const piece of pieces.splice(0)) going.update(piece);
      }
      if (going === null) pieces.push(bytes as Owned);
      else going.update(bytes);
    },
    digest: async () => going?.digest() ?? sha256(new Uint8Array(await new Blob(pieces).arrayBuffer())),
  };
}

async function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey("raw", publicKey as Owned, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature as Owned, message as Owned);
}

async function* inflate(pieces: Pieces, format: "gzip" | "deflate-raw"): Pieces {
  const reader = streamOf(pieces).pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function streamOf(pieces: Pieces): ReadableStream<Owned> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value as Owned);
    },
  });
}

/** A file the reader chose; it stays where it is. */
export function bytesOfFile(file: File): Bytes {
  return {
    size: file.size,
    async read(offset, length) {
      const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
      if (bytes.length !== length) throw new UnreadableBundle("truncated", "the file ends before it should");
      return bytes;
    },
  };
}
