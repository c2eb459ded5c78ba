import { type ColumnTotal, columnKey } from "../columns/rules.ts";
import type { Party } from "../parties/queries.ts";
import type { Cell } from "./queries.ts";
import type { MatrixGrouping } from "./schema.ts";

export type Row = { readonly party: Party; readonly cells: readonly Cell[] };

/** The rows of one group, with the columns that it has anything in. */
export type MatrixSection = {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnTotal[];
};

type Listed = {
  readonly parties: readonly Party[];
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly columns: readonly ColumnTotal[];
};

type Grouped = { readonly group: MatrixGrouping | undefined; readonly now: number };

/** Without groups, one section of all rows; with them, each row shows the cells of its group alone. */
export function sectionsOf({ parties, cells, columns }: Listed, { group, now }: Grouped): MatrixSection[] {
  return [...Map.groupBy(parties, ({ groupKey }) => groupKey)].map(([key, own]) => {
    const rows = own.map((party) => ({
      party,
      cells: (cells.get(party.exposureId) ?? []).filter((cell) => isOf(cell, { group, key, now })),
    }));
    if (group === undefined) return { key, rows, columns };
    const filled = new Set(rows.flatMap((row) => row.cells.map(columnKey)));
    return { key, rows, columns: columns.filter((column) => filled.has(columnKey(column))) };
  });
}

const OPEN = ["due", "undetermined", "open", "waiting"];

/** As the query of the rows groups them. */
function isOf(cell: Cell, { group, key, now }: Grouped & { readonly key: string }): boolean {
  switch (group) {
    case "state":
      return stateKey(cell, now) === key;
    case "addressee":
      return cell.addressee === key;
    case "owner":
      return (cell.ownerId ?? "") === key && OPEN.includes(cell.state);
    default:
      return true;
  }
}

function stateKey({ state, dueAt, filing }: Cell, now: number): string {
  if ((state === "due" || state === "undetermined") && dueAt !== null && dueAt <= now) return "overdue";
  return state === "filed" && (filing?.lateBySeconds ?? 0) > 0 ? "filed_late" : state;
}
