/** One row of text columns; null where there is nothing. */
export type TextRow = readonly (string | null)[];

const SIGNATURE_BYTES = 19;
const END = -1;

/** What `COPY … (FORMAT binary)` sends, as rows: each field says its length, so that nothing in it can end it. */
export async function* binaryRows(sent: AsyncIterable<Uint8Array>): AsyncGenerator<readonly TextRow[]> {
  let held: Buffer = Buffer.alloc(0);
  let isBegun = false;
  for await (const piece of sent) {
    held =
      held.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.length)
        : Buffer.concat([held, piece]);
    if (!isBegun) {
      if (held.length < SIGNATURE_BYTES) continue;
      held = held.subarray(SIGNATURE_BYTES);
      isBegun = true;
    }
    const { rows, used } = readRows(held);
    held = held.subarray(used);
    if (rows.length > 0) yield rows;
  }
}

function readRows(bytes: Buffer): { rows: TextRow[]; used: number } {
  const rows: TextRow[] = [];
  let used = 0;
  for (;;) {
    if (bytes.length < used + 2) return { rows, used };
    const columns = bytes.readInt16BE(used);
    if (columns === END) return { rows, used: bytes.length };
    const read = readRow(bytes, used + 2, columns);
    if (read === null) return { rows, used };
    rows.push(read.row);
    used = read.end;
  }
}

/** Null: its end is not here yet. */
function readRow(bytes: Buffer, start: number, columns: number): { row: TextRow; end: number } | null {
  const row: (string | null)[] = [];
  let at = start;
  for (let column = 0; column < columns; column += 1) {
    if (bytes.length < at + 4) return null;
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length === END) {
      row.push(null);
      continue;
    }
    if (bytes.length < at + length) return null;
    row.push(bytes.toString("utf8", at, at + length));
    at += length;
  }
  return { row, end: at };
}
