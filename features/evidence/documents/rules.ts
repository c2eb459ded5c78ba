const PDF = "%PDF-";
const PDF_WITHIN = 1_024;

const IMAGES: readonly { readonly at: number; readonly magic: readonly number[] }[] = [
  { at: 0, magic: [0x89, 0x50, 0x4e, 0x47] },
  { at: 0, magic: [0xff, 0xd8, 0xff] },
  { at: 0, magic: [0x47, 0x49, 0x46, 0x38] },
  { at: 0, magic: [0x49, 0x49, 0x2a, 0x00] },
  { at: 0, magic: [0x4d, 0x4d, 0x00, 0x2a] },
  { at: 8, magic: [0x57, 0x45, 0x42, 0x50] },
  // HEIC, AVIF, and films: ISO base media.
  { at: 4, magic: [0x66, 0x74, 0x79, 0x70] },
];
const BITMAP = [0x42, 0x4d];

/** A PDF may begin with a few bytes of something else. */
export const isPdf = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, PDF_WITHIN)).toString("latin1").includes(PDF);

/** Pictures and films, by how they begin: what is written in them is not read. */
export function isImage(head: Uint8Array): boolean {
  const begins = (at: number, magic: readonly number[]) => magic.every((byte, i) => head[at + i] === byte);
  const isBitmap = begins(0, BITMAP) && head[6] === 0 && head[7] === 0 && head[8] === 0 && head[9] === 0;
  return isBitmap || IMAGES.some(({ at, magic }) => begins(at, magic));
}
