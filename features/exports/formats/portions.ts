import type { Portion, Sheet } from "./sheet.ts";

/** Rows in portions, whatever way they come: to wait for each alone costs more than to write it. */
export async function* portions({ rows }: Pick<Sheet, "rows">): AsyncIterable<Portion> {
  if (Symbol.asyncIterator in rows) yield* rows;
  else yield [...rows];
}
