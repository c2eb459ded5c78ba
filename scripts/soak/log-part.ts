import { PART_BYTES } from "#features/evidence/catalogue.ts";

const LINE = 64;
const base = Buffer.from(
  Array.from({ length: PART_BYTES / LINE }, (_, at) =>
    `2026-11-09T09:00:00Z GET /results/${at % 997} 200`.padEnd(LINE - 1).concat("\n"),
  ).join(""),
);

/** A part of a long technical log, each another one by its number. */
export function logPart(number: number): Buffer {
  const part = Buffer.from(base);
  part.write(`part ${String(number).padStart(6, "0")}`);
  return part;
}

export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
