import { createHash, hash } from "node:crypto";
import { openPart } from "#lib/storage/sealed-objects.ts";
import type { Storage } from "#lib/storage/storage.ts";
import { type Source, scanArchive } from "../archives/queries.ts";
import { PART_BYTES } from "../catalogue.ts";
import { LARGEST_PDF, scanPdf } from "../documents/queries.ts";
import { isImage, isPdf } from "../documents/rules.ts";
import type { Findings } from "../rules.ts";
import type { StoredPart } from "../uploads/queries.ts";
import { textCounter } from "./rules.ts";

type Received = {
  readonly workspaceId: string;
  readonly id: string;
  readonly size: number;
  readonly parts: readonly StoredPart[];
};

/** A stored part is no longer the one that came. */
export class PartDamaged extends Error {
  override readonly name = "PartDamaged";
}

/** The received file, readable from any place: one part at a time is in memory. */
export function receivedSource(storage: Storage, { workspaceId, id, size, parts }: Received): Source {
  let kept: { number: number; bytes: Uint8Array } | null = null;
  const partAt = async (number: number) => {
    if (kept?.number === number) return kept.bytes;
    const part = parts[number];
    if (part === undefined) throw new PartDamaged();
    const bytes = await openPart(storage, { workspaceId, fileId: id }, part.object);
    if (hash("sha256", bytes) !== part.sha256) throw new PartDamaged();
    kept = { number, bytes };
    return bytes;
  };
  return {
    size,
    read: async function* (from, to) {
      let at = from;
      while (at < to) {
        const number = Math.floor(at / PART_BYTES);
        const bytes = await partAt(number);
        const piece = bytes.subarray(at - number * PART_BYTES, to - number * PART_BYTES);
        if (piece.length === 0) return;
        yield piece;
        at += piece.length;
      }
    },
  };
}

export type Passed = {
  /** The whole file, to be stored as it passes. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Once every byte has passed. */
  readonly result: () => { readonly sha256: string; readonly nirs: number; readonly addresses: number };
};

/** The file from its first byte to its last, hashed and counted in passing. */
export function passThrough(source: Source): Passed {
  const sha = createHash("sha256");
  const text = textCounter();
  return {
    bytes: (async function* () {
      for await (const piece of source.read(0, source.size)) {
        sha.update(piece);
        text.add(piece);
        yield piece;
      }
    })(),
    result: () => ({ sha256: sha.digest("hex"), ...text.counts() }),
  };
}

/** What stands in the file as it is, in the text of a document, and in the files inside an archive. */
export async function addInside(
  source: Source,
  plain: Pick<Findings, "nirs" | "addresses">,
): Promise<Findings> {
  const inside = await scanInside(source);
  return { ...inside, nirs: plain.nirs + inside.nirs, addresses: plain.addresses + inside.addresses };
}

async function scanInside(source: Source): Promise<Findings> {
  const head = Buffer.concat(await Array.fromAsync(source.read(0, Math.min(HEAD, source.size))));
  if (isImage(head)) return { ...NOTHING, images: 1 };
  if (!isPdf(head)) return scanArchive(source);
  return source.size > LARGEST_PDF ? { ...NOTHING, unread: 1 } : scanPdf(source.read(0, source.size));
}

const HEAD = 1_024;
const NOTHING: Findings = { nirs: 0, addresses: 0, unread: 0, images: 0 };
