/**
 * The one encoding of a bundle's zip (PKWARE's APPNOTE 6.3.10): for the same members, the same bytes.
 *
 *     for each member, in order:   local header, then the bytes as they are
 *     for each member, in order:   central header
 *     [zip64 end record, zip64 locator]   only where a number below does not fit
 *     end record
 *
 * Little-endian. Members are stored (method 0); flags 0; made by 45, needs 10 (45 with zip64); date 1980-01-01, time 0;
 * attributes 0; no comment, no data descriptor, no gap. Names are ASCII. A number that does not fit its 4 bytes (from
 * 0xFFFFFFFF on; the count of members from 0xFFFF on) is written as all ones, and in 8 bytes in the zip64 extra field
 * (id 1: size, size, offset, each only where it is needed in the central header; both sizes in the local one) or in the
 * zip64 end record. There is no other extra field.
 */
export type ZipHead = {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
};
/** A member at `offset`, where its local header begins. */
export type PlacedHead = ZipHead & { readonly offset: number };

const FULL32 = 0xff_ff_ff_ff;
const FULL16 = 0xff_ff;
const DATE = 0x00_21;
const MADE_BY = 45;
const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const END64 = 0x06_06_4b_50;
const LOCATOR64 = 0x07_06_4b_50;

/** Numbers of 2, 4 or 8 bytes, little-endian. */
type Field = readonly [bytes: 2 | 4 | 8, value: number];

function packed(fields: readonly Field[], name = "", extra: readonly Field[] = []): Uint8Array {
  const sizeOf = (list: readonly Field[]) => list.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(sizeOf(fields) + name.length + sizeOf(extra));
  const view = new DataView(out.buffer);
  const put = (list: readonly Field[], from: number) => {
    let offset = from;
    for (const [bytes, value] of list) {
      if (bytes === 2) view.setUint16(offset, value, true);
      else if (bytes === 4) view.setUint32(offset, value, true);
      else view.setBigUint64(offset, BigInt(value), true);
      offset += bytes;
    }
    return offset;
  };
  const nameAt = put(fields, 0);
  out.set(new TextEncoder().encode(name), nameAt);
  put(extra, nameAt + name.length);
  return out;
}

const isWide = (value: number) => value >= FULL32;
const narrow = (value: number) => Math.min(value, FULL32);

function extraOf(wide: readonly number[]): Field[] {
  if (wide.length === 0) return [];
  return [[2, 1], [2, 8 * wide.length], ...wide.map((value): Field => [8, value])];
}

/** The header before a member's bytes. */
export function localHeader({ name, size, crc }: ZipHead): Uint8Array {
  const wide = isWide(size) ? [size, size] : [];
  const extra = extraOf(wide);
  const fields: Field[] = [
    ...([
      [4, LOCAL],
      [2, wide.length > 0 ? 45 : 10],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, DATE],
    ] as const),
    ...([
      [4, crc],
      [4, narrow(size)],
      [4, narrow(size)],
    ] as const),
    ...([
      [2, name.length],
      [2, wide.length > 0 ? 4 + 8 * wide.length : 0],
    ] as const),
  ];
  return packed(fields, name, extra);
}

/** The header of a member in the directory at the end. */
export function centralHeader({ name, size, crc, offset }: PlacedHead): Uint8Array {
  const wide = [...(isWide(size) ? [size, size] : []), ...(isWide(offset) ? [offset] : [])];
  const fields: Field[] = [
    ...([
      [4, CENTRAL],
      [2, MADE_BY],
      [2, wide.length > 0 ? 45 : 10],
      [2, 0],
      [2, 0],
      [2, 0],
    ] as const),
    ...([
      [2, DATE],
      [4, crc],
      [4, narrow(size)],
      [4, narrow(size)],
      [2, name.length],
    ] as const),
    ...([
      [2, wide.length > 0 ? 4 + 8 * wide.length : 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
    ] as const),
    [4, narrow(offset)],
  ];
  return packed(fields, name, extraOf(wide));
}

/** What ends the file: the directory begins at `offset` and has `size` bytes. */
export function endRecords(directory: { count: number; size: number; offset: number }): Uint8Array {
  const { count, size, offset } = directory;
  const isLarge = count >= FULL16 || isWide(size) || isWide(offset);
  const large: Field[] = [
    ...([
      [4, END64],
      [8, 44],
      [2, MADE_BY],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
    ] as const),
    ...([
      [8, size],
      [8, offset],
      [4, LOCATOR64],
      [4, 0],
      [8, offset + size],
      [4, 1],
    ] as const),
  ];
  const counted = Math.min(count, FULL16);
  return packed([
    ...(isLarge ? large : []),
    ...([
      [4, END],
      [2, 0],
      [2, 0],
      [2, counted],
      [2, counted],
      [4, narrow(size)],
      [4, narrow(offset)],
    ] as const),
    [2, 0],
  ]);
}

/** The members with the places they have when written one after the other. */
export function placed(heads: readonly ZipHead[]): PlacedHead[] {
  let offset = 0;
  return heads.map((head) => {
    const here = { ...head, offset };
    offset += localHeader(head).length + head.size;
    return here;
  });
}
