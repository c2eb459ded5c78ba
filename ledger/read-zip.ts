import { type BundleProblem, UnreadableBundle } from "./bundle-problem.ts";
import type { Bytes, Pieces, Platform } from "./platform.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";
import { centralHeader, endRecords, localHeader, placed } from "./zip-format.ts";

/** A file of a bundle; `crc` is what the zip says, null where there is no zip. */
export type BundleFile = {
  readonly name: string;
  readonly size: number;
  readonly crc: number | null;
  readonly open: () => Pieces;
};

/** A bundle before anything in it is believed: its files in their order, and what its packing shows. */
export type OpenedBundle = {
  readonly files: readonly BundleFile[];
  readonly problems: readonly BundleProblem[];
};

const PIECE = 1 << 18;
const LOCAL_BYTES = 30;
/** More than any honest document is packed; a bomb is packed a thousand times. */
export const MOST_PACKED = 200;
const SMALL = 1 << 20;

/**
 * The members of a zip. One that is not in the encoding of zip-format.ts is a problem (a bundle somebody packed again), and
 * is read all the same to find more; one that no honest program writes is refused. Memory: the directory alone.
 * Throws UnreadableBundle.
 */
export async function readZip(bytes: Bytes, inflate: Platform["inflate"]): Promise<OpenedBundle> {
  const { entries, directory } = await readDirectory(bytes);
  const difference = await firstDifference(bytes, entries, directory);
  if (difference === null) {
    const starts = placed(entries);
    const files = entries.map((entry, i) => {
      const start = (starts[i]?.offset ?? 0) + localHeader(entry).length;
      return { ...named(entry), open: () => stretch(bytes, start, entry.size) };
    });
    return { files, problems: [] };
  }
  const starts = await startsOf(bytes, entries, directory.offset);
  const files = entries.map((entry, i) => {
    const packed = () => stretch(bytes, starts[i] ?? 0, entry.packedSize);
    const open = entry.method === 0 ? packed : () => bounded(inflate(packed(), "deflate-raw"), entry);
    return { ...named(entry), open };
  });
  return { files, problems: [{ kind: "not_canonical", entry: null, ...difference }] };
}

function named({ name, size, crc }: ZipEntry) {
  return { name, size, crc };
}

type Place = { readonly offset: number; readonly size: number };
type Difference = { readonly expected: string; readonly found: string };

/** Where the zip differs from the encoding of the members it lists; null when it does not. */
async function firstDifference(
  bytes: Bytes,
  entries: readonly ZipEntry[],
  directory: Place,
): Promise<Difference | null> {
  const heads = placed(entries);
  const last = heads.at(-1);
  const offset = last === undefined ? 0 : last.offset + localHeader(last).length + last.size;
  const central = heads.map(centralHeader);
  const size = central.reduce((sum, header) => sum + header.length, 0);
  const tail = joined([...central, endRecords({ count: heads.length, size, offset })]);
  if (bytes.size !== offset + tail.length || directory.offset !== offset)
    return { expected: `a zip of ${offset + tail.length} bytes`, found: `${bytes.size} bytes` };
  if (!isSame(await bytes.read(offset, tail.length), tail))
    return { expected: "the one encoding of its directory", found: "another" };
  for (const head of heads) {
    const header = localHeader(head);
    if (!isSame(await bytes.read(head.offset, header.length), header))
      return { expected: "the one encoding of its headers", found: `another before ${head.name}` };
  }
  return null;
}

/** Where each member's bytes begin, in a zip of another encoding. No two may share a byte. */
async function startsOf(bytes: Bytes, entries: readonly ZipEntry[], end: number): Promise<number[]> {
  const starts: number[] = [];
  for (const { name, offset, packedSize, size, method } of entries) {
    if (size > MOST_PACKED * packedSize + SMALL)
      throw new UnreadableBundle("too_large", `${size} bytes packed into ${packedSize}: a zip bomb`, name);
    if (method === 0 && size !== packedSize)
      throw new UnreadableBundle("unsupported_zip", "a stored member of two sizes", name);
    if (offset + LOCAL_BYTES > end)
      throw new UnreadableBundle("truncated", "a member beyond the directory", name);
    const header = await bytes.read(offset, LOCAL_BYTES);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    const nameBytes = view.getUint16(26, true);
    const start = offset + LOCAL_BYTES + nameBytes + view.getUint16(28, true);
    if (view.getUint32(0, true) !== 0x04_03_4b_50 || start + packedSize > end)
      throw new UnreadableBundle("truncated", "no member where the directory says", name);
    const local = new TextDecoder().decode(await bytes.read(offset + LOCAL_BYTES, nameBytes));
    if (local !== name)
      throw new UnreadableBundle("unsafe_path", `two names: ${JSON.stringify(local)}`, name);
    starts.push(start);
  }
  refuseOverlap(entries, starts);
  return starts;
}

function refuseOverlap(entries: readonly ZipEntry[], starts: readonly number[]): void {
  const spans = entries.map(({ name, offset, packedSize }, i) => ({
    name,
    offset,
    end: (starts[i] ?? 0) + packedSize,
  }));
  let before = 0;
  for (const { name, offset, end } of spans.sort((one, other) => one.offset - other.offset)) {
    if (offset < before) throw new UnreadableBundle("overlapping_members", "two members share bytes", name);
    before = end;
  }
}

async function* stretch(bytes: Bytes, start: number, size: number): Pieces {
  for (let offset = 0; offset < size; offset += PIECE) {
    yield await bytes.read(start + offset, Math.min(PIECE, size - offset));
  }
}

async function* bounded(pieces: Pieces, { name, size }: ZipEntry): Pieces {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.length;
    if (seen > size) throw new UnreadableBundle("too_large", `more than the ${size} bytes it says`, name);
    yield piece;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
