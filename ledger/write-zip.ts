import { crc32 } from "./crc32.ts";
import type { Hasher } from "./platform.ts";
import { centralHeader, endRecords, localHeader, type PlacedHead, type ZipHead } from "./zip-format.ts";

/** A member to write: what was measured of it (measureBytes), and its bytes once more. */
export type ZipMember = ZipHead & { readonly open: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array> };

/** What a manifest and a zip say of a file's bytes, read once; `sha256` has 32 bytes. */
export async function measureBytes(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  hasher: Hasher,
  checksum = crc32,
): Promise<{ readonly size: number; readonly crc: number; readonly sha256: Uint8Array }> {
  let [size, crc] = [0, 0];
  for await (const piece of pieces) {
    size += piece.length;
    crc = checksum(piece, crc);
    hasher.update(piece);
  }
  return { size, crc, sha256: await hasher.digest() };
}

/** A member that is whole in memory. */
export function zipMember(name: string, bytes: Uint8Array): ZipMember {
  return { name, size: bytes.length, crc: crc32(bytes), open: () => [bytes] };
}

/**
 * The zip of `members`, in the one encoding of zip-format.ts, piece by piece in constant memory. Throws RangeError
 * when a member's bytes are not the ones that were measured: what was given out by then is no zip.
 */
export async function* writeZip(
  members: Iterable<ZipMember> | AsyncIterable<ZipMember>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const heads: PlacedHead[] = [];
  let offset = 0;
  for await (const member of members) {
    const { name, size, crc } = member;
    const header = localHeader(member);
    yield header;
    yield* measured(member);
    heads.push({ name, size, crc, offset });
    offset += header.length + size;
  }
  let size = 0;
  for (const head of heads) {
    const header = centralHeader(head);
    yield header;
    size += header.length;
  }
  yield endRecords({ count: heads.length, size, offset });
}

async function* measured({ name, size, crc, open }: ZipMember): AsyncGenerator<Uint8Array, void, undefined> {
  let [seen, found] = [0, 0];
  for await (const piece of open()) {
    seen += piece.length;
    found = crc32(piece, found);
    if (seen > size) break;
    yield piece;
  }
  if (seen !== size || found !== crc) throw new RangeError(`${name} changed after it was measured`);
}
