import { nirPlaces } from "#lib/personal-identifiers.ts";

/** Counts in a text that comes piece by piece; keeps of it no more than its last lines. */
export type TextCounter = {
  readonly add: (bytes: Uint8Array) => void;
  readonly counts: () => { readonly nirs: number; readonly addresses: number };
};

/** What is still of one number or one address: longer than either. */
const MARGIN = 256;
const CONTEXT = 64;
const BEFORE = /[\p{L}\d._%+-]{1,64}$/u;
const AFTER = /^[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63})+/u;
const MOST_ADDRESSES = 1_000;

/** Social security numbers with a right key, and different e-mail addresses up to a thousand. */
export function textCounter(): TextCounter {
  const addresses = new Set<string>();
  let decoder: TextDecoder | null = null;
  let nirs = 0;
  let seen = "";
  let start = 0;
  const count = (limit: number) => {
    nirs += nirPlaces(seen).filter((at) => at >= start && at < limit).length;
    for (let at = seen.indexOf("@", start); at !== -1 && at < limit; at = seen.indexOf("@", at + 1)) {
      const address = addresses.size < MOST_ADDRESSES ? addressAt(seen, at) : null;
      if (address !== null) addresses.add(address);
    }
    const from = Math.max(0, limit - CONTEXT);
    start = limit - from;
    seen = seen.slice(from);
  };
  return {
    add: (bytes) => {
      decoder ??= new TextDecoder(encodingOf(bytes));
      seen += plain(decoder.decode(bytes, { stream: true }));
      if (seen.length > start + 2 * MARGIN) count(seen.length - MARGIN);
    },
    counts: () => {
      count(seen.length);
      return { nirs, addresses: addresses.size };
    },
  };
}

/** Full-width digits and invisible characters are written as plainly as any other. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

function addressAt(text: string, at: number): string | null {
  const local = BEFORE.exec(text.slice(Math.max(0, at - CONTEXT), at))?.[0];
  const domain = AFTER.exec(text.slice(at + 1, at + MARGIN))?.[0];
  return local === undefined || domain === undefined ? null : `${local}@${domain}`.toLowerCase();
}

/** Two bytes a character where the file says so, or where every other byte of its beginning is zero. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const beginning = bytes.subarray(0, 1_000);
  const zeros = (parity: number) => beginning.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const many = beginning.length / 3;
  if (beginning.length > 8 && zeros(1) > many && zeros(0) === 0) return "utf-16le";
  if (beginning.length > 8 && zeros(0) > many && zeros(1) === 0) return "utf-16be";
  return "utf-8";
}
