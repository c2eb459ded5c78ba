import { Table } from "#components/table.tsx";
import { addresseeOf, labelOf } from "../../components/rule-words.ts";
import type { Cell, ColumnTotal, Party } from "../queries.ts";
import type { MatrixAsked } from "../schema.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { MatrixColumn } from "./matrix-column.tsx";
import { matrixHref } from "./matrix-href.ts";
import type { MatrixView } from "./matrix-view.ts";
import { PartyTitle } from "./party-title.tsx";
import { ToldCell } from "./told-cell.tsx";

type Props = {
  label: string;
  parties: readonly Party[];
  /** Of each organisation's file. */
  cells: ReadonlyMap<string, readonly Cell[]>;
  columns: readonly ColumnTotal[];
  asked: MatrixAsked;
  view: MatrixView;
};

const keyOf = ({ ruleId, addressee }: Pick<ColumnTotal, "ruleId" | "addressee">) => `${ruleId} ${addressee}`;

/** Organisations by obligations; on a phone each organisation is a card that begins with what is due next. */
export function MatrixTable({ label, parties, cells, columns, asked, view }: Props) {
  const drawn = columns.map((column) => ({
    column,
    key: keyOf(column),
    label: `${addresseeOf(column, view.t)} · ${labelOf(column, view)}`,
  }));
  return (
    <Table className="cards matrix" density="compact" label={label}>
      <thead>
        <tr>
          <th scope="col">{view.t("matrix.organisation")}</th>
          {drawn.map(({ column, key }) => (
            <MatrixColumn column={column} key={key} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => {
          const all = cells.get(party.exposureId) ?? [];
          const own = Map.groupBy(all, keyOf);
          const next = earliestOf(all);
          return (
            <tr data-row="" id={`party-${party.exposureId}`} key={party.exposureId}>
              <th scope="row">
                <PartyTitle party={party} view={view} />
              </th>
              {drawn.map(({ key, label: said }) => {
                const [cell, ...others] = own.get(key) ?? [];
                if (cell === undefined) return <td data-empty="" key={key} />;
                return (
                  <td data-label={said} data-next={cell.id === next?.id || undefined} key={key}>
                    {others.length > 0 ? (
                      <ToldCell
                        cells={[cell, ...others]}
                        href={matrixHref("", asked, { each: party.exposureId, why: undefined })}
                        view={view}
                        zone={party.timeZone}
                      />
                    ) : (
                      <MatrixCell
                        cell={cell}
                        href={matrixHref("", asked, { why: cell.id })}
                        isCurrent={cell.id === asked.why}
                        view={view}
                        zone={party.timeZone}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function earliestOf(cells: readonly Cell[]): Cell | undefined {
  const dated = cells.filter(
    ({ state, dueAt }) => dueAt !== null && (state === "due" || state === "undetermined"),
  );
  return dated.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
}
