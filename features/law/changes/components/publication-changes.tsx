import { EmptyState } from "#components/empty-state.tsx";
import { Icon } from "#components/icon.tsx";
import type { LawView } from "../../components/law-view.ts";
import type { PackChanges } from "../rules.ts";
import { ChangesTable } from "./changes-table.tsx";

const SORTS = ["added", "amended", "removed"] as const;

/** What two publications do not say alike, pack by pack. */
export function PublicationChanges({ packs, view }: { packs: readonly PackChanges[]; view: LawView }) {
  const { t } = view;
  if (packs.length === 0)
    return (
      <EmptyState icon="history" title={t("law.changes.none")}>
        {t("law.changes.noneBody")}
      </EmptyState>
    );
  const total = (sort: (typeof SORTS)[number]) => packs.reduce((sum, { counts }) => sum + counts[sort], 0);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-soft" role="status">
        {SORTS.map((sort) => t(`law.changes.counts.${sort}`, { count: total(sort) })).join(" · ")}
      </p>
      {packs.map(({ pack, counts, groups }) => (
        <details className="group/pack rounded-md border border-line" key={pack} open={packs.length === 1}>
          <summary className="flex min-h-10 items-center gap-2 rounded-md px-3 py-2 font-medium text-ink hover:bg-sunken">
            <span className="min-w-0 flex-1">
              {t(`law.packs.${pack}`)}
              <span className="ms-2 font-normal text-soft text-sm">
                {SORTS.filter((sort) => counts[sort] > 0)
                  .map((sort) => t(`law.changes.counts.${sort}`, { count: counts[sort] }))
                  .join(" · ")}
              </span>
            </span>
            <Icon className="text-faint group-open/pack:rotate-180" name="chevron-down" />
          </summary>
          <div className="border-line border-t p-3">
            <ChangesTable groups={groups} label={t(`law.packs.${pack}`)} view={view} />
          </div>
        </details>
      ))}
    </div>
  );
}
