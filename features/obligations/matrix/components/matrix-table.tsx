import { Fragment } from "react";
import { Table } from "#components/table.tsx";
import { columnKey } from "../../columns/rules.ts";
import { addresseeOf, labelOf } from "../../components/rule-words.ts";
import type { Cell } from "../queries.ts";
import type { MatrixSection, Row } from "../rules.ts";
import type { MatrixAsked } from "../schema.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { MatrixColumn } from "./matrix-column.tsx";
import { matrixHref } from "./matrix-href.ts";
import type { BesideColumn, MatrixView } from "./matrix-view.ts";
import { PartyTitle } from "./party-title.tsx";
import { ToldCell } from "./told-cell.tsx";

type Props = {
  label: string;
  section: MatrixSection;
  /** Of all pages, the heading apart: how many stand before these, and how many there are; null within a group. */
  rows: { readonly before: number; readonly total: number | null };
  asked: MatrixAsked;
  view: MatrixView;
  /** Beside the obligations: what is no duty of law. */
  beside: readonly BesideColumn[];
};

/** Organisations by obligations; on a phone each organisation is a card that begins with what is due next. */
export function MatrixTable({ label, section, rows, asked, view, beside }: Props) {
  const drawn = section.columns.map((column) => ({
    column,
    key: columnKey(column),
    label: `${addresseeOf(column, view.t)} · ${labelOf(column, view)}`,
  }));
  return (
    <Table className="cards matrix" density="compact" label={label} rows={rows.total}>
      <thead>
        <tr>
          <th scope="col">{view.t("matrix.organisation")}</th>
          {drawn.map(({ column, key }) => (
            <MatrixColumn column={column} key={key} view={view} />
          ))}
          {beside.map(({ key, heading }) => (
            <Fragment key={key}>{heading}</Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row, index) => (
          <MatrixRow
            asked={asked}
            beside={beside}
            columns={drawn}
            index={rows.total === null ? null : rows.before + index + 2}
            key={row.party.exposureId}
            row={row}
            section={section.key}
            view={view}
          />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = Pick<Props, "asked" | "view" | "beside"> & {
  row: Row;
  /** Its place among all pages, the heading being the first. */
  index: number | null;
  section: string;
  columns: readonly { readonly key: string; readonly label: string }[];
};

function MatrixRow({ row: { party, cells }, index, section, columns, asked, view, beside }: RowProps) {
  const own = Map.groupBy(cells, columnKey);
  const next = earliestOf(cells);
  return (
    <tr aria-rowindex={index ?? undefined} data-row="" id={`party-${party.exposureId}${section}`}>
      <th scope="row">
        <PartyTitle party={party} view={view} />
      </th>
      {columns.map(({ key, label }) => {
        const [cell, ...others] = own.get(key) ?? [];
        if (cell === undefined) return <td data-empty="" key={key} />;
        return (
          <td data-label={label} data-next={cell.id === next?.id || undefined} key={key}>
            {others.length > 0 || cell.alike > 1 ? (
              <ToldCell
                cells={[cell, ...others]}
                href={matrixHref("", asked, { each: party.exposureId, why: undefined, inform: undefined })}
                view={view}
                zone={party.timeZone}
              />
            ) : (
              <MatrixCell
                cell={cell}
                href={matrixHref("", asked, { why: cell.id, inform: undefined })}
                isCurrent={cell.id === asked.why}
                view={view}
                zone={party.timeZone}
              />
            )}
          </td>
        );
      })}
      {beside.map(({ key, cellOf }) => (
        <Fragment key={key}>{cellOf(party)}</Fragment>
      ))}
    </tr>
  );
}

function earliestOf(cells: readonly Cell[]): Cell | undefined {
  const dated = cells.filter(
    ({ state, dueAt }) => dueAt !== null && (state === "due" || state === "undetermined"),
  );
  return dated.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0];
}
