import type { Json } from "#ledger/canonical-json.ts";
import { cellText } from "./cell-text.ts";
import { encoded } from "./encoded.ts";
import { portions } from "./portions.ts";
import type { Cell, Chunks, Column, Sheet } from "./sheet.ts";

/** One object: what it is, then `rows`, each by the columns' keys; codes where there are codes, whatever the language. */
export function json(sheet: Sheet): Chunks {
  return encoded(jsonText(sheet));
}

async function* jsonText({ language, what, title, about, taken, filter, columns, rows }: Sheet) {
  const head = {
    ...{ format: `maincourante-${what}/1`, language, title, about, filter },
    ...{ takenAt: cellText(taken), takenBy: taken.by },
    columns: columns.map(({ key, title: name }) => ({ key, title: name })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let separator = "\n";
  for await (const portion of portions({ rows })) {
    if (portion.length === 0) continue;
    yield `${separator}${portion.map((row) => JSON.stringify(asObject(row, columns))).join(",\n")}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

function asObject(row: readonly Cell[], columns: readonly Column[]) {
  return Object.fromEntries(columns.map(({ key }, index) => [key, codeOf(row[index] ?? null)]));
}

function codeOf(cell: Cell): Json {
  if (cell === null || typeof cell !== "object") return cell;
  return "code" in cell ? cell.code : cellText(cell);
}
