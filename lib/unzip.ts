import { inflateRawSync } from "node:zlib";
import { invalid } from "./errors.ts";

export type Unzipped = Readonly<Record<string, Uint8Array>>;
type Options = { readonly largest: number; readonly wants: (name: string) => boolean };

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

/** The wanted files of an archive; refused once they are larger together than `largest`. */
export function unzip(bytes: Uint8Array, { largest, wants }: Options): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  let left = largest;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error("not an archive");
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    if (wants(name)) {
      const file = unpacked(view, at, left);
      left -= file.length;
      files.set(name, file);
    }
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return Object.fromEntries(files);
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Error("not an archive");
}

function unpacked(view: DataView, entry: number, left: number): Uint8Array {
  const local = view.getUint32(entry + 42, true);
  const begins = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = new Uint8Array(view.buffer, view.byteOffset + begins, view.getUint32(entry + 20, true));
  const claimed = view.getUint32(entry + 24, true);
  if (Math.max(claimed, packed.length) > left) throw invalid("file", "fileTooLarge");
  return view.getUint16(entry + 10, true) === DEFLATED ? inflated(packed, left) : packed;
}

/** What an archive claims may be a lie: the unpacking itself stops at the limit. */
function inflated(packed: Uint8Array, left: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooLarge ? invalid("file", "fileTooLarge") : error;
  }
}
