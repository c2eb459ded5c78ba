import { EmptyState } from "#components/empty-state.tsx";
import { GridKeys } from "#components/grid-keys.tsx";
import { findAuthority } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import { type ColumnTotal, type MatrixGroup, PARTIES_PER_PAGE } from "../queries.ts";
import type { MatrixAsked } from "../schema.ts";
import { MatrixFilter } from "./matrix-filter.tsx";
import { matrixHref } from "./matrix-href.ts";
import { MatrixPages } from "./matrix-pages.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import type { MatrixView } from "./matrix-view.ts";
import { ToldPanel } from "./told-panel.tsx";

type Props = {
  controllers: MatrixGroup;
  processors: MatrixGroup;
  base: string;
  asked: MatrixAsked;
  view: MatrixView;
};

const RANKS = ["dpa", "health", "csirt", "police", "persons", "register", "controller", "processor"];

/** Who must tell whom, and by when: the controllers with their laboratories, then the processors. */
export function Matrix({ controllers, processors, base, asked, view }: Props) {
  const { t } = view;
  const isFiltered = asked.q !== "" || asked.state !== undefined;
  const groups = [
    { id: "controllers", label: t("matrix.controllers"), group: controllers },
    { id: "processors", label: t("matrix.processors"), group: processors },
  ].filter(({ group }) => group.parties.length > 0);
  const pages = Math.ceil(controllers.total / PARTIES_PER_PAGE);
  return (
    <>
      {isFiltered || controllers.total > 1 ? <MatrixFilter asked={asked} base={base} view={view} /> : null}
      <GridKeys />
      {groups.length === 0 ? (
        <EmptyState icon="table-2" title={isFiltered ? t("matrix.empty") : t("matrix.none")}>
          {isFiltered ? t("matrix.emptyBody") : t("matrix.noneBody")}
        </EmptyState>
      ) : null}
      {groups.map(({ id, label, group }) => (
        <section aria-labelledby={`matrix-${id}`} className="mb-6" key={id}>
          <h2
            className="flex flex-wrap items-baseline gap-x-3 pb-2 font-semibold text-ink"
            id={`matrix-${id}`}
          >
            {label}
            <span className="font-normal text-faint text-sm">
              {t("matrix.shown", { count: group.total })}
            </span>
            {id === groups[0]?.id ? (
              <span className="font-normal text-faint text-xs max-lg:hidden print:hidden">
                {t("matrix.keys")}
              </span>
            ) : null}
          </h2>
          <MatrixTable
            asked={asked}
            cells={group.cells}
            columns={inOrder(group.columns)}
            label={label}
            parties={group.parties}
            view={view}
          />
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
