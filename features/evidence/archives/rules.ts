/** One file inside an archive, as the archive's directory tells it. */
export type Member = {
  readonly name: string;
  /** Where its local header lies. */
  readonly at: number;
  readonly packed: number;
  readonly method: "stored" | "deflated" | "unreadable";
};

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENCRYPTED = 1;
const LARGE = 0xffffffff;

/** How far from its end an archive's directory may be announced. */
export const LONGEST_END = END_LENGTH + 65_535;

/** Where the directory lies; null where the file is no archive, or one too large for the plain format. */
export function findDirectory(tail: Uint8Array): { readonly at: number; readonly size: number } | null {
  const view = viewOf(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const found = { size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) };
    return found.at === LARGE || found.size === LARGE ? null : found;
  }
  return null;
}

/** The files that a directory tells of; null where it cannot be read to its end. */
export function readDirectory(bytes: Uint8Array): Member[] | null {
  const view = viewOf(bytes);
  const members: Member[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (end > bytes.length) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    const [packed, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const isReadable =
      (view.getUint16(at + 8, true) & ENCRYPTED) === 0 && packed !== LARGE && local !== LARGE;
    const method = METHODS[view.getUint16(at + 10, true)];
    if (!name.endsWith("/"))
      members.push({ name, at: local, packed, method: (isReadable ? method : null) ?? "unreadable" });
    at = end;
  }
  return members;
}

const METHODS: Partial<Record<number, "stored" | "deflated">> = { 0: "stored", 8: "deflated" };

export const LOCAL_LENGTH = 30;

/** How many bytes stand between a local header and what it announces. */
export function localLength(header: Uint8Array): number {
  const view = viewOf(header);
  return LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
}

const SMALL = 8 * 1024 * 1024;
const SMALL_TOGETHER = 8 * SMALL;
/** Text packs to a tenth or a thirtieth; a file made to fill a disk to a thousandth. */
const DENSEST = 200;

/** Made to fill whatever unpacks it: by one member, or by all together. */
export const isBomb = ({ packed, unpacked }: Unpacking, together: Unpacking): boolean =>
  (unpacked > SMALL && unpacked > DENSEST * packed) ||
  (together.unpacked > SMALL_TOGETHER && together.unpacked > DENSEST * together.packed);

export type Unpacking = { readonly packed: number; readonly unpacked: number };

const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

export const isZip = (head: Uint8Array): boolean => beginsWith(head, ARCHIVES[0]);
export const isGzip = (head: Uint8Array): boolean => beginsWith(head, ARCHIVES[1]);
export const isArchive = (head: Uint8Array): boolean => ARCHIVES.some((magic) => beginsWith(head, magic));

function beginsWith(head: Uint8Array, magic: readonly number[] = []): boolean {
  return magic.every((byte, at) => head[at] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
