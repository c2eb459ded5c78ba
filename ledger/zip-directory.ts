import { isMemberPath } from "./bundle.ts";
import { UnreadableBundle } from "./bundle-problem.ts";
import type { Bytes } from "./platform.ts";
import type { PlacedHead } from "./zip-format.ts";

/** A member as the directory at the end lists it; `method` 0 is stored, 8 deflated. */
export type ZipEntry = PlacedHead & { readonly packedSize: number; readonly method: 0 | 8 };

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  readonly directory: { readonly offset: number; readonly size: number };
};

const END_BYTES = 22;
const LONGEST_COMMENT = 0xff_ff;
const LOCATOR_BYTES = 20;
const END64_BYTES = 56;
const CENTRAL_BYTES = 46;
const MOST_MEMBERS = 100_010;
const LARGEST_DIRECTORY = 64 << 20;
const FULL32 = 0xff_ff_ff_ff;
const FULL16 = 0xff_ff;

/** The directory of a zip. Throws UnreadableBundle when there is none, or one that no honest program writes. */
export async function readDirectory(bytes: Bytes): Promise<ZipDirectory> {
  const { count, size, offset } = await readEnd(bytes);
  if (count > MOST_MEMBERS || size > LARGEST_DIRECTORY)
    throw new UnreadableBundle("too_large", `a directory of ${count} members, ${size} bytes`);
  if (offset + size > bytes.size)
    throw new UnreadableBundle("truncated", "the directory lies beyond the end");
  const entries = readEntries(await bytes.read(offset, size), count);
  refuseRepeated(entries);
  return { entries, directory: { offset, size } };
}

type End = { readonly count: number; readonly size: number; readonly offset: number };

async function readEnd(bytes: Bytes): Promise<End> {
  const length = Math.min(bytes.size, END_BYTES + LONGEST_COMMENT);
  const view = viewOf(await bytes.read(bytes.size - length, length));
  let at = length - END_BYTES;
  while (at >= 0 && view.getUint32(at, true) !== 0x06_05_4b_50) at -= 1;
  if (at < 0) throw new UnreadableBundle(await noEndCode(bytes), "no end of a zip: cut off, or no zip");
  const end = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
  const isLarge = end.count === FULL16 || end.size === FULL32 || end.offset === FULL32;
  return isLarge ? readEnd64(bytes, bytes.size - length + at - LOCATOR_BYTES) : end;
}

async function noEndCode(bytes: Bytes): Promise<"truncated" | "no_zip"> {
  if (bytes.size < 4) return "no_zip";
  return viewOf(await bytes.read(0, 4)).getUint32(0, true) === 0x04_03_4b_50 ? "truncated" : "no_zip";
}

async function readEnd64(bytes: Bytes, locatorAt: number): Promise<End> {
  if (locatorAt < END64_BYTES) throw new UnreadableBundle("truncated", "no zip64 end");
  const locator = viewOf(await bytes.read(locatorAt, LOCATOR_BYTES));
  const at = locator.getUint32(0, true) === 0x07_06_4b_50 ? numberAt(locator, 8) : bytes.size;
  if (at + END64_BYTES > locatorAt)
    throw new UnreadableBundle("truncated", "no zip64 end where it should be");
  const view = viewOf(await bytes.read(at, END64_BYTES));
  if (view.getUint32(0, true) !== 0x06_06_4b_50) throw new UnreadableBundle("truncated", "no zip64 end");
  return { count: numberAt(view, 32), size: numberAt(view, 40), offset: numberAt(view, 48) };
}

function readEntries(directory: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== 0x02_01_4b_50)
      throw new UnreadableBundle("truncated", `a directory of fewer than its ${count} members`);
    const [nameBytes, extraBytes] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const next = at + CENTRAL_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new UnreadableBundle("truncated", "the directory breaks off");
    const nameAt = at + CENTRAL_BYTES;
    const name = new TextDecoder("latin1").decode(directory.subarray(nameAt, nameAt + nameBytes));
    const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
    entries.push(entryAt({ view, at, name, extra }));
    at = next;
  }
  return entries;
}

type Raw = { view: DataView; at: number; name: string; extra: Uint8Array };

function entryAt({ view, at, name, extra }: Raw): ZipEntry {
  if (!isMemberPath(name)) throw new UnreadableBundle("unsafe_path", "a path no bundle has", name);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) !== 0) throw new UnreadableBundle("unsupported_zip", "an encrypted member", name);
  if (method !== 0 && method !== 8)
    throw new UnreadableBundle("unsupported_zip", `packed by method ${method}`, name);
  const wide = wideNumbers(extra);
  const full = (value: number) => (value === FULL32 ? (wide.shift() ?? value) : value);
  const size = full(view.getUint32(at + 24, true));
  const packedSize = full(view.getUint32(at + 20, true));
  const offset = full(view.getUint32(at + 42, true));
  return { name, size, packedSize, offset, method, crc: view.getUint32(at + 16, true) };
}

/** The numbers of the zip64 extra field, in their order: size, packed size, offset. */
function wideNumbers(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && at + 4 + length <= extra.length)
      return Array.from({ length: Math.floor(length / 8) }, (_, i) => numberAt(view, at + 4 + 8 * i));
    at += 4 + length;
  }
  return [];
}

function refuseRepeated(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    // Two names that differ in case are one file on most desks.
    if (seen.has(name.toLowerCase()))
      throw new UnreadableBundle("repeated_path", "two members of one name", name);
    seen.add(name.toLowerCase());
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function numberAt(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER))
    throw new UnreadableBundle("too_large", "a number beyond all files");
  return Number(value);
}
