import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatDay, formatInstantCompact } from "#lib/dates.ts";
import { type ColumnTotal, columnKey } from "../../columns/rules.ts";
import { addresseeOf, labelOf } from "../../components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "../../components/state-words.ts";
import { subjectText } from "../../components/subject-words.ts";
import type { Cell } from "../queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = {
  cells: readonly Cell[];
  columns: readonly ColumnTotal[];
  /** By organisation; a controller the reader may not see has a number instead. */
  names: ReadonlyMap<string, string>;
  zone: string;
  hrefOf: (obligationId: string) => string;
  closeHref: string;
  view: MatrixView;
};

/** The rows of every duty that one organisation owes to many, or for many places: what is left to do first. */
export function ToldPanel({ cells, columns, closeHref, view, ...shown }: Props) {
  const { t } = view;
  const columnOf = new Map(columns.map((column) => [columnKey(column), column]));
  const duties = [...Map.groupBy(cells, columnKey)].map(
    ([key, own]) => [key, columnOf.get(key), own] as const,
  );
  const isToControllers = cells.every(({ addressee }) => addressee === "controller");
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("why.close")}
      title={t(isToControllers ? "matrix.toldTitle" : "matrix.rowsTitle")}
    >
      <div className="flex flex-col gap-5">
        {duties.map(([key, column, own]) => (
          <section className="flex flex-col" key={key}>
            {duties.length === 1 || column === undefined ? null : (
              <h3 className="border-line border-b pb-1 font-semibold text-ink text-sm">
                {addresseeOf(column, t)} · {labelOf(column, view)}
              </h3>
            )}
            <ToldList cells={own} view={view} {...shown} />
          </section>
        ))}
      </div>
    </SidePanel>
  );
}

function ToldList({ cells, names, zone, hrefOf, view }: Omit<Props, "closeHref" | "columns">) {
  const { t, locale, now } = view;
  const rows = cells
    .map((cell, index) => ({
      cell,
      name:
        subjectText(cell.subject, { t, locale, zone, names }) ??
        t("matrix.hiddenController", { number: index + 1 }),
    }))
    .sort(
      (a, b) =>
        Number(a.cell.filedAt !== null) - Number(b.cell.filedAt !== null) || a.name.localeCompare(b.name),
    );
  const filedText = ({ filedAt, filing }: Cell) => {
    if (filedAt === null) return null;
    if (filing?.filedOn) return formatDay(Temporal.PlainDate.from(filing.filedOn), locale);
    return formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(filedAt), { zone, locale });
  };
  return (
    <ul className="flex flex-col">
      {rows.map(({ cell, name }) => (
        <li className="border-line border-b last:border-b-0" key={cell.id}>
          <a
            className="flex flex-wrap items-center justify-between gap-2 py-2 hover:bg-sunken"
            href={hrefOf(cell.id)}
            data-follow="stay"
          >
            <span className="min-w-0 flex-1 text-ink">{name}</span>
            <span className="text-soft text-xs tabular-nums">{filedText(cell)}</span>
            <StateBadge icon={iconOfState(cell, now)} tone={toneOfState(cell, now)}>
              {stateWord(cell, { t, now })}
            </StateBadge>
          </a>
        </li>
      ))}
    </ul>
  );
}
