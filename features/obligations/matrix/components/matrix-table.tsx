import { Table } from "#components/table.tsx";
import { addresseeName, ruleLabel } from "../../components/rule-words.ts";
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
  cells: readonly Cell[];
  columns: readonly ColumnTotal[];
  base: string;
  asked: MatrixAsked;
  view: MatrixView;
};

const keyOf = ({ ruleId, addressee }: Pick<ColumnTotal, "ruleId" | "addressee">) => `${ruleId} ${addressee}`;

/** Organisations by obligations; on a phone each organisation is a card that begins with what is due next. */
export function MatrixTable({ label, parties, cells, columns, base, asked, view }: Props) {
  const ofParty = Map.groupBy(cells, ({ exposureId }) => exposureId);
  return (
    <Table className="cards matrix" density="compact" label={label}>
      <thead>
        <tr>
          <th scope="col">{view.t("matrix.organisation")}</th>
          {columns.map((column) => (
            <MatrixColumn column={column} key={keyOf(column)} view={view} />
          ))}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => {
          const own = Map.groupBy(ofParty.get(party.exposureId) ?? [], keyOf);
          const next = earliestOf(ofParty.get(party.exposureId) ?? []);
          return (
            <tr data-row="" id={`party-${party.exposureId}`} key={party.exposureId}>
              <th scope="row">
                <PartyTitle party={party} view={view} />
              </th>
              {columns.map((column) => {
                const [cell, ...others] = own.get(keyOf(column)) ?? [];
                const isNext = cell !== undefined && cell.id === next?.id;
                return (
                  <td
                    data-empty={cell === undefined || undefined}
                    data-label={`${addresseeName(column.addressee, view.t)} · ${ruleLabel(column.ruleId, view)}`}
                    data-next={isNext || undefined}
                    key={keyOf(column)}
                  >
                    {cell === undefined ? null : others.length > 0 ? (
                      <ToldCell
                        cells={[cell, ...others]}
                        href={matrixHref(base, asked, { each: party.exposureId, why: undefined })}
                        view={view}
                        zone={party.timeZone}
                      />
                    ) : (
                      <MatrixCell
                        cell={cell}
                        href={matrixHref(base, asked, { why: cell.id })}
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
