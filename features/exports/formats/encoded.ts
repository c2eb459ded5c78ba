import type { Chunks } from "./sheet.ts";

const CHUNK = 65_536;

/** Text as bytes in pieces worth sending. */
export async function* encoded(text: AsyncIterable<string>): Chunks {
  const encoder = new TextEncoder();
  let held = "";
  for await (const piece of text) {
    held += piece;
    if (held.length < CHUNK) continue;
    yield encoder.encode(held);
    held = "";
  }
  if (held !== "") yield encoder.encode(held);
}
