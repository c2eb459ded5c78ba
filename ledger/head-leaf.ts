/**
 * A leaf of a workspace's head log: one of its streams had this root when it had this many entries.
 *
 *     leaf data = UTF-8 of the canonical JSON {"root":<64 hex digits>,"size":<entries>,"stream":<its id>,"v":1}
 *     leaf hash = SHA-256( 0x00 || leaf data )
 *
 * `root` is that of the tree over the stream's entries, leaf i being the leaf hash of entry i + 1. The head log is the
 * RFC 6962 tree over these leaves in the order they were appended: each time a stream had grown, one more. The signed
 * checkpoint (checkpoint.ts) is over the head log.
 */
import { canonicalJson } from "./canonical-json.ts";
import { leafBytes } from "./entry.ts";

export type HeadLeaf = {
  readonly stream: string;
  /** Entries of the stream, at least 1. */
  readonly size: number;
  /** 64 lower-case hexadecimal digits. */
  readonly root: string;
};

/** The leaf data. Throws RangeError when the parts make no leaf. */
export function headLeafText({ stream, size, root }: HeadLeaf): string {
  const text = canonicalJson({ root, size, stream, v: 1 });
  readHeadLeaf(text);
  return text;
}

/** The bytes whose hash is the leaf hash: 0x00, then the leaf data in UTF-8. */
export function headLeafBytes(leaf: HeadLeaf): Uint8Array {
  return leafBytes(headLeafText(leaf));
}

/** The leaf that `text` holds. Throws RangeError when it is not the one text of a leaf. */
export function readHeadLeaf(text: string): HeadLeaf {
  const leaf = parsed(text);
  if (!isLeaf(leaf)) throw new RangeError("not a leaf of a head log");
  const { stream, size, root } = leaf;
  if (canonicalJson({ root, size, stream, v: 1 }) !== text)
    throw new RangeError("not a leaf of a head log: not canonical JSON");
  return { stream, size, root };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RangeError("not a leaf of a head log: not JSON", { cause });
  }
}

function isLeaf(value: unknown): value is HeadLeaf {
  if (typeof value !== "object" || value === null) return false;
  const { stream, size, root }: { stream?: unknown; size?: unknown; root?: unknown } = value;
  const isSized = Number.isSafeInteger(size) && Number(size) >= 1;
  return (
    typeof stream === "string" &&
    stream !== "" &&
    stream.isWellFormed() &&
    isSized &&
    typeof root === "string" &&
    /^[0-9a-f]{64}$/.test(root)
  );
}
