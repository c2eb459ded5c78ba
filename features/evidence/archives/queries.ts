import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createInflateRaw } from "node:zlib";
import { scanPdf } from "../documents/queries.ts";
import { isImage, isPdf } from "../documents/rules.ts";
import type { Findings } from "../rules.ts";
import { textCounter } from "../scan/rules.ts";
import {
  findDirectory,
  isArchive,
  isBomb,
  isGzip,
  isZip,
  LOCAL_LENGTH,
  LONGEST_END,
  localLength,
  type Member,
  readDirectory,
} from "./rules.ts";

/** Bytes that can be read from any place, `to` left out. */
export type Source = {
  readonly size: number;
  readonly read: (from: number, to: number) => AsyncIterable<Uint8Array>;
};

/** Made to fill a disk: not taken. */
export class ArchiveBomb extends Error {
  override readonly name = "ArchiveBomb";
}

const NOTHING: Findings = { nirs: 0, addresses: 0, unread: 0, images: 0 };
const UNREAD: Findings = { ...NOTHING, unread: 1 };
const MOST_UNPACKED = 4 * 1024 * 1024 * 1024;

/**
 * What is found in the files inside an archive (ZIP, and what is one: XLSX, DOCX; GZIP), unpacked in passing and never
 * kept; a PDF inside is read. Whatever cannot be unpacked is counted as unread. Throws ArchiveBomb.
 */
export async function scanArchive(source: Source): Promise<Findings> {
  const head = await take(source, 0, 4);
  const together = { packed: 0, unpacked: 0 };
  if (isGzip(head)) {
    const packed = source.size;
    return scanMember(source.read(0, packed), { packed, together, unpack: createGunzip });
  }
  if (!isZip(head)) return NOTHING;
  const members = await listMembers(source);
  if (members === null) return UNREAD;
  // Members that share their bytes are the way to a small file of any size.
  if (members.reduce((sum, { packed }) => sum + packed, 0) > source.size) throw new ArchiveBomb();
  let found = NOTHING;
  for (const member of members) {
    const isTooMuch = member.method === "unreadable" || together.unpacked > MOST_UNPACKED;
    found = sum(found, isTooMuch ? UNREAD : await scanZipped(source, member, together));
  }
  return found;
}

async function listMembers(source: Source): Promise<Member[] | null> {
  const directory = findDirectory(await take(source, Math.max(0, source.size - LONGEST_END), source.size));
  if (directory === null || directory.at + directory.size > source.size || directory.size > LARGEST_DIRECTORY)
    return null;
  return readDirectory(await take(source, directory.at, directory.at + directory.size));
}

const LARGEST_DIRECTORY = 16 * 1024 * 1024;

type Together = { packed: number; unpacked: number };

async function scanZipped(source: Source, member: Member, together: Together): Promise<Findings> {
  const { at, packed, method } = member;
  const header = await take(source, at, at + LOCAL_LENGTH);
  if (header.length < LOCAL_LENGTH || !isZip(header)) return UNREAD;
  const from = at + localLength(header);
  const unpack = method === "deflated" ? createInflateRaw : null;
  return scanMember(source.read(from, from + packed), { packed, together, unpack });
}

type Unpack = {
  readonly packed: number;
  readonly together: Together;
  /** Null: as it stands. */
  readonly unpack: (() => NodeJS.ReadWriteStream) | null;
};

async function scanMember(packedBytes: AsyncIterable<Uint8Array>, member: Unpack): Promise<Findings> {
  const { packed, together, unpack } = member;
  const [text, tagless] = [textCounter(), textCounter()];
  let unpacked = 0;
  let head: Uint8Array = new Uint8Array(0);
  const kept: Uint8Array[] = [];
  together.packed += packed;
  const count = async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const piece of pieces) {
      if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD - head.length)]);
      unpacked += piece.length;
      const mayBePdf = head.length < HEAD || isPdf(head);
      if (mayBePdf && unpacked <= LARGEST_INSIDE) kept.push(Uint8Array.from(piece));
      else kept.length = 0;
      together.unpacked += piece.length;
      if (isBomb({ packed, unpacked }, together)) throw new ArchiveBomb();
      text.add(piece);
      tagless.add(withoutTags(piece));
    }
  };
  try {
    if (unpack === null) await count(packedBytes);
    else await pipeline(Readable.from(packedBytes, { objectMode: false }), unpack(), count);
  } catch (error) {
    if (error instanceof ArchiveBomb || !isDamage(error)) throw error;
    return sum(largest(text.counts(), tagless.counts()), UNREAD);
  }
  const plain = largest(text.counts(), tagless.counts());
  return sum(plain, await scanDocument({ head, size: unpacked, kept }));
}

/** What a file is shows in its first bytes, in however small pieces they come. */
const HEAD = 1_024;
/** A document of this size is held in memory while it is read. */
const LARGEST_INSIDE = 64 * 1024 * 1024;
/** Below it, an image is a logo or a bullet: no page is readable in it. */
const SMALLEST_IMAGE = 8 * 1024;

type Unpacked = {
  readonly head: Uint8Array;
  readonly size: number;
  /** All of a PDF that is small enough. */
  readonly kept: readonly Uint8Array[];
};

/** What is not plain text: a PDF is read, an image is told, an archive within the archive is not opened. */
async function scanDocument({ head, size, kept }: Unpacked): Promise<Findings> {
  if (isImage(head)) return size < SMALLEST_IMAGE ? NOTHING : { ...NOTHING, images: 1 };
  if (isArchive(head)) return UNREAD;
  if (!isPdf(head)) return NOTHING;
  return size > LARGEST_INSIDE ? UNREAD : scanPdf(each(kept));
}

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** What a text processor writes puts its own marks between the digits of one number. */
function withoutTags(piece: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(piece)
      .toString("latin1")
      .replace(/<[^<>]{0,2000}>/g, ""),
    "latin1",
  );
}

type Counts = Pick<Findings, "nirs" | "addresses">;

const largest = (a: Counts, b: Counts): Findings => ({
  nirs: Math.max(a.nirs, b.nirs),
  addresses: Math.max(a.addresses, b.addresses),
  ...{ unread: 0, images: 0 },
});

const sum = (a: Findings, b: Findings): Findings => ({
  nirs: a.nirs + b.nirs,
  addresses: a.addresses + b.addresses,
  unread: a.unread + b.unread,
  images: a.images + b.images,
});

const isDamage = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");

async function take(source: Source, from: number, to: number): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(source.read(from, Math.min(to, source.size))));
}
