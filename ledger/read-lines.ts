import type { Pieces } from "./platform.ts";

/** Longer than any entry: a value is a text a person wrote, or a list. In UTF-16 units. */
const LONGEST_LINE = 16 << 20;

/**
 * The lines of UTF-8 text, each ended by U+000A, in batches as they come. Throws RangeError for bytes that are no UTF-8, for
 * a line beyond 16 Mi units, and for a last line without its end.
 */
export async function* readLines(pieces: Pieces): AsyncGenerator<string[], void, undefined> {
  // A byte order mark is a character like any other here.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + decoded(decoder, piece)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new RangeError("a line longer than any entry");
    if (lines.length > 0) yield lines;
  }
  if (rest !== "" || decoded(decoder) !== "") throw new RangeError("a last line without its end");
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    throw new RangeError("bytes that are no UTF-8", { cause });
  }
}
