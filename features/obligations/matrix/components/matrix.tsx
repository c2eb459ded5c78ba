import type { ReactNode } from "react";
import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { findAuthority } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import type { MatrixChoices } from "../../columns/queries.ts";
import { type ColumnTotal, columnKey } from "../../columns/rules.ts";
import { PARTIES_PER_PAGE } from "../../parties/queries.ts";
import type { MatrixGroup } from "../queries.ts";
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
  choices: MatrixChoices;
  base: string;
  asked: MatrixAsked;
  view: MatrixView;
  /** Beside the obligations of the controllers. */
  beside: BesideColumn | null;
  /** What can be done with the rows that are ticked, or with all that match. */
  acts: ReactNode;
};

const RANKS = ["dpa", "health", "csirt", "police", "persons", "register", "controller", "processor"];

/** Who must tell whom, and by when: the controllers with their laboratories, then the processors. */
export function Matrix(props: Props) {
  const { controllers, processors, choices, base, asked, view, beside, acts } = props;
  const { t } = view;
  const { q, state, department, owner } = asked;
  const isFiltered = q !== "" || [state, department, owner].some((one) => one !== undefined);
  const groups = [
    { id: "controllers", label: t("matrix.controllers"), group: controllers, beside },
    { id: "processors", label: t("matrix.processors"), group: processors, beside: null },
  ].filter(({ group }) => group.parties.length > 0);
  const pages = Math.ceil(Math.max(controllers.total, processors.total) / PARTIES_PER_PAGE);
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
              {t("matrix.shown", { count: group.organisations })}
            </span>
            {id === groups[0]?.id ? (
              <span className="font-normal text-faint text-xs max-lg:hidden print:hidden">
                {t(view.selectsFor === null ? "matrix.keys" : "matrix.keysSelecting")}
              </span>
            ) : null}
          </h2>
          <Sections asked={asked} beside={column} choices={choices} group={group} label={label} view={view} />
        </section>
      ))}
      <MatrixPages
        hrefOf={(page) => matrixHref(base, asked, { page, why: undefined, each: undefined })}
        page={asked.page}
        pages={pages}
        t={t}
      />
      {asked.why === undefined ? (
        <Told asked={asked} base={base} groups={[controllers, processors]} view={view} />
      ) : null}
    </>
  );
}

type SectionsProps = Pick<Props, "asked" | "beside" | "choices" | "view"> & {
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
              {view.t("matrix.shown", { count: section.rows.length })}
            </span>
          </h3>
        )}
        <MatrixTable
          asked={asked}
          beside={beside}
          label={title === null ? label : `${label} · ${title}`}
          section={section}
          view={view}
        />
      </div>
    );
  });
}

type ToldProps = Pick<Props, "asked" | "base" | "view"> & { groups: readonly MatrixGroup[] };

function Told({ groups, base, asked, view }: ToldProps) {
  const group = groups.find(({ parties }) => parties.some(({ exposureId }) => exposureId === asked.each));
  const party = group?.parties.find(({ exposureId }) => exposureId === asked.each);
  if (group === undefined || party === undefined) return null;
  return (
    <ToldPanel
      cells={(group.cells.get(party.exposureId) ?? []).filter(({ subject }) => subject !== "")}
      closeHref={matrixHref(base, asked, { each: undefined })}
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
