import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { MoreRows } from "#components/more-rows.tsx";
import { findAuthority } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import type { MatrixChoices } from "../../columns/queries.ts";
import { type ColumnTotal, columnKey } from "../../columns/rules.ts";
import { PARTIES_PER_PAGE } from "../../parties/queries.ts";
import type { Matrix, MatrixGroup } from "../queries.ts";
import { sectionsOf } from "../rules.ts";
import type { MatrixAsked } from "../schema.ts";
import { groupTitle } from "./group-title.ts";
import { MatrixFilter } from "./matrix-filter.tsx";
import { matrixHref } from "./matrix-href.ts";
import { MatrixPages } from "./matrix-pages.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import type { BesideColumn, MatrixView } from "./matrix-view.ts";
import { ToldPanel } from "./told-panel.tsx";

type Props = {
  controllers: MatrixGroup;
  processors: MatrixGroup;
  /** Whom the address asks about. */
  opened: Matrix["opened"];
  choices: MatrixChoices;
  base: string;
  asked: MatrixAsked;
  view: MatrixView;
  /** Beside the obligations of each part. */
  beside: Readonly<Record<"controllers" | "processors", readonly BesideColumn[]>>;
  /** What can be done with the rows that are ticked, or with all that match. */
  acts: ReactNode;
};

const RANKS = ["dpa", "health", "csirt", "police", "persons", "register", "controller", "processor"];

/** Who must tell whom, and by when: the controllers with their laboratories, then the processors. */
export function MatrixFacet(props: Props) {
  const { controllers, processors, opened, choices, base, asked, view, beside, acts } = props;
  const { t } = view;
  const { q, state, department, owner } = asked;
  const isFiltered = q !== "" || [state, department, owner].some((one) => one !== undefined);
  const groups = [
    { id: "controllers", label: t("matrix.controllers"), group: controllers, beside: beside.controllers },
    { id: "processors", label: t("matrix.processors"), group: processors, beside: beside.processors },
  ].filter(({ group }) => group.parties.length > 0);
  const most = Math.max(controllers.total, processors.total);
  const pages = Math.ceil(most / PARTIES_PER_PAGE);
  const none = { why: undefined, each: undefined, inform: undefined };
  const hrefOf = (page: number) => matrixHref(base, asked, { page, ...none });
  const following = Array.from({ length: Math.max(0, pages - asked.page) }, (_, index) =>
    hrefOf(asked.page + index + 1),
  );
  return (
    <>
      {isFiltered || controllers.total > 1 ? (
        <MatrixFilter
          asked={asked}
          base={base}
          choices={choices}
          columns={inOrder(controllers.columns)}
          view={view}
        />
      ) : null}
      <GridKeys />
      {groups.length === 0 ? (
        <EmptyState icon="table-2" title={isFiltered ? t("matrix.empty") : t("matrix.none")}>
          {isFiltered ? t("matrix.emptyBody") : t("matrix.noneBody")}
        </EmptyState>
      ) : (
        acts
      )}
      {groups.map(({ id, label, group, beside: column }) => (
        <section aria-labelledby={`matrix-${id}`} className="mb-6" key={id}>
          <h2
            className="flex flex-wrap items-baseline gap-x-3 pb-2 font-semibold text-ink"
            id={`matrix-${id}`}
          >
            {label}
            <span className="font-normal text-faint text-sm">
              {asked.group === undefined
                ? t("matrix.shown", { count: group.organisations })
                : t("matrix.shownGrouped", { rows: group.total, count: group.organisations })}
            </span>
            {id === groups[0]?.id ? (
              <span className="font-normal text-faint text-xs max-lg:hidden print:hidden">
                {t(view.selectsFor === null ? "matrix.keys" : "matrix.keysSelecting")}
              </span>
            ) : null}
          </h2>
          <div
            data-by={asked.group === undefined ? "row" : "block"}
            data-grows={group.total === most ? "longest" : ""}
            id={`rows-${id}`}
          >
            <Sections
              asked={asked}
              beside={column}
              choices={choices}
              group={group}
              label={label}
              view={view}
            />
          </div>
        </section>
      ))}
      {following.length === 0 ? null : (
        <MoreRows
          hrefs={following}
          perPage={PARTIES_PER_PAGE}
          total={most - (asked.page - 1) * PARTIES_PER_PAGE}
          words={{
            reached: t("matrix.reached", { shown: "{shown}", total: "{total}" }),
            failed: t("matrix.notReached"),
          }}
        />
      )}
      <MatrixPages hrefOf={hrefOf} page={asked.page} pages={pages} t={t} />
      {asked.why === undefined ? (
        <Told asked={asked} base={base} group={controllers} opened={opened} view={view} />
      ) : null}
    </>
  );
}

type SectionsProps = Pick<Props, "asked" | "choices" | "view"> & {
  beside: readonly BesideColumn[];
  group: MatrixGroup;
  label: string;
};

function Sections({ group, asked, choices, label, view, beside }: SectionsProps) {
  const columns = inOrder(group.columns);
  const chosen = columns.filter((column) => asked.col?.includes(columnKey(column)));
  const shown = { ...group, columns: chosen.length === 0 ? columns : chosen };
  const grouped = { group: asked.group, now: view.now };
  return sectionsOf(shown, grouped).map((section) => {
    const title = groupTitle(section.key, { grouping: asked.group, choices, view });
    return (
      <div className="mb-4 last:mb-0" key={section.key}>
        {title === null ? null : (
          <h3 className="flex items-baseline gap-x-3 pb-1 font-semibold text-ink text-sm">
            {title}
            <span className="font-normal text-faint">
              {view.t("matrix.groupRows", { count: section.rows.length })}
            </span>
          </h3>
        )}
        <MatrixTable
          asked={asked}
          beside={beside}
          label={title === null ? label : `${label} · ${title}`}
          rows={{ before: (asked.page - 1) * PARTIES_PER_PAGE, total: title === null ? group.total : null }}
          section={section}
          view={view}
        />
      </div>
    );
  });
}

type ToldProps = Pick<Props, "asked" | "base" | "view" | "opened"> & { group: MatrixGroup };

function Told({ group, opened, base, asked, view }: ToldProps) {
  const party = opened.find(({ exposureId }) => exposureId === asked.each);
  if (party === undefined) return null;
  return (
    <ToldPanel
      cells={(group.cells.get(party.exposureId) ?? []).filter(({ subject }) => subject !== "")}
      closeHref={matrixHref(base, asked, { each: undefined })}
      columns={group.columns}
      hrefOf={(why) => matrixHref(base, asked, { why })}
      names={group.names}
      view={view}
      zone={party.timeZone}
    />
  );
}

/** Authorities first, then the persons, the register, the controllers, others; own rules after all law. */
function inOrder(columns: readonly ColumnTotal[]): ColumnTotal[] {
  const rank = ({ addressee, ownRule }: ColumnTotal) => {
    const known = RANKS.indexOf(findAuthority(addressee)?.kind ?? addressee);
    if (ownRule !== null) return RANKS.length + 1;
    return known === -1 ? RANKS.length : known;
  };
  const place = ({ ruleId }: ColumnTotal) => RULES.findIndex(({ id }) => id === ruleId);
  return [...columns].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}
