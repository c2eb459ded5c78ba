import { BackLink } from "#components/back-link.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { Table } from "#components/table.tsx";
import { addresseeName } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { DRAFT_LOOKS } from "../../overview/components/draft-look.ts";
import type { Readiness, ReadinessCell } from "../queries.ts";
import { ReadyCounts } from "./ready-counts.tsx";

type Props = {
  readiness: Readiness;
  /** The address of the notifications of the case. */
  base: string;
  place: Place;
  t: Translate;
};

/** Organisations by forms in one table: what is signed and can be sent, what waits for whom, what is being prepared, what is filed. */
export function ReadinessPage({ readiness, base, place, t }: Props) {
  const { counts, columns, rows, total } = readiness;
  return (
    <div className="flex flex-col gap-4">
      <BackLink href={base}>{t("batches.backToNotifications")}</BackLink>
      <Section id="readiness" title={t("batches.readiness.title")}>
        <ReadyCounts base={base} counts={counts} t={t} />
        {rows.length === 0 ? (
          <div className="mt-4">
            <EmptyState icon="file-text" title={t("batches.readiness.none")} />
          </div>
        ) : (
          <Table className="cards mt-4 max-h-none" density="compact" label={t("batches.readiness.table")}>
            <thead>
              <tr>
                <th scope="col">{t("batches.readiness.organisation")}</th>
                {columns.map(({ key, form, addressee }) => (
                  <th key={key} scope="col">
                    {form.label[place.locale]}
                    <span className="block font-normal text-faint text-xs">
                      {addresseeName(addressee, t)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, cells }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {columns.map(({ key, form }) => (
                    <td data-label={form.label[place.locale]} key={key}>
                      <Cells
                        base={base}
                        cells={cells.filter(({ column }) => column === key)}
                        readiness={readiness}
                        t={t}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {total > rows.length ? (
          <p className="mt-3 text-faint text-sm">
            {t("batches.readiness.shown", { shown: rows.length, total })}
          </p>
        ) : null}
      </Section>
    </div>
  );
}

type CellsProps = Pick<Props, "readiness" | "base" | "t"> & { cells: readonly ReadinessCell[] };

/** A vendor owes one notice to each controller: those in one state stand once, with how many they are. */
function Cells({ cells, readiness, base, t }: CellsProps) {
  if (cells.length === 0) return <span className="text-faint text-xs">{t("batches.readiness.notOwed")}</span>;
  return (
    <div className="flex flex-col gap-1">
      {[...Map.groupBy(cells, ({ state }) => state)].map(([state, alike]) => {
        const [first] = alike;
        const word = t(`drafts.states.${state}`);
        const shown =
          alike.length === 1 ? word : t("batches.readiness.times", { state: word, count: alike.length });
        const look = state === "none" ? NOT_BEGUN : DRAFT_LOOKS[state];
        const badge = <StateBadge {...look}>{shown}</StateBadge>;
        const signers = state === "in_review" ? readiness.signersOf(first?.organisationId ?? "") : null;
        return (
          <div key={state}>
            {alike.length > 1 || first === undefined || first.draftId === null ? (
              badge
            ) : (
              <a className="hover:underline" data-follow="" href={`${base}/${first.draftId}`}>
                {badge}
              </a>
            )}
            {signers === null ? null : (
              <span className="block text-faint text-xs">
                {signers.length === 0 ? t("drafts.who.nobodySigns") : signers.join(", ")}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

const NOT_BEGUN = { icon: "circle-dashed", tone: "not-required" } as const;
