import { createHash } from "node:crypto";
import type { Chunks } from "./sheet.ts";

export type Sent = {
  readonly bytes: number;
  /** Of all that was sent; null: broken off before its end. */
  readonly sha256: string | null;
};

/** The same file, hashed while it leaves. It does not end before what left is recorded. */
export async function* recorded(file: Chunks, record: (sent: Sent) => Promise<unknown>): Chunks {
  const hash = createHash("sha256");
  let bytes = 0;
  let isWhole = false;
  try {
    for await (const piece of file) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    isWhole = true;
  } finally {
    await record({ bytes, sha256: isWhole ? hash.digest("hex") : null });
  }
}
