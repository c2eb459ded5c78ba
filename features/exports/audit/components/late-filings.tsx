import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { TableHead } from "#components/table-head.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { formatDuration, formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Audit, LateFiling } from "../queries.ts";
import type { AuditView } from "./audit-view.ts";

const COLUMNS = ["case", "organisation", "obligation", "planned", "filed", "late", "reasons"] as const;

/** What was filed after its planning date, by how much, and the reasons that were given. */
export function LateFilings({ late, view }: { late: Audit["late"]; view: AuditView }) {
  const { t } = view;
  return (
    <Section id="late" title={t("audit.late", { count: late.total })}>
      {late.filings.length === 0 ? (
        <EmptyState icon="circle-check" title={t("audit.noneLate")}>
          {t("audit.noneLateBody")}
        </EmptyState>
      ) : (
        <CardsTable label={t("audit.late", { count: late.total })}>
          <TableHead columns={COLUMNS} heading={(column) => t(`audit.columns.${column}`)} />
          <tbody>
            {late.filings.map((filing) => (
              <LateRow filing={filing} key={filing.id} view={view} />
            ))}
          </tbody>
        </CardsTable>
      )}
      {late.total > late.filings.length ? (
        <p className="pt-3 text-faint text-xs">{t("audit.lateShown", { count: late.filings.length })}</p>
      ) : null}
    </Section>
  );
}

function LateRow({ filing, view }: { filing: LateFiling; view: AuditView }) {
  const { t, locale, base } = view;
  const { obligation } = filing;
  const { name, timeZone: zone } = obligation.exposure.organisation;
  const told = (at: Date | null) =>
    at === null ? "–" : formatInstantCompact(instantOf(at), { zone, locale });
  const span = (seconds: number | null) => formatDuration((seconds ?? 0) * 1000, locale);
  const isLateInLaw = (filing.lateInLawBySeconds ?? 0) > 0;
  const cells = {
    organisation: name,
    obligation: `${addresseeOf(obligation, t)}, ${labelOf(obligation, view)}`,
    planned: told(filing.dueAt),
    filed: [
      ...[told(filing.filedAt), filing.filedBy, filing.receiptNumber],
      filing.withdrawnAt === null ? null : t("audit.withdrawn", { at: told(filing.withdrawnAt) }),
    ]
      .filter(Boolean)
      .join("\n"),
    late: [
      t("audit.byPlanning", { time: span(filing.lateBySeconds) }),
      isLateInLaw ? t("audit.byLaw", { time: span(filing.lateInLawBySeconds) }) : t("audit.withinLaw"),
    ].join("\n"),
    reasons: filing.reasonsForDelay ?? t("audit.noReasons"),
  };
  const columns = ["organisation", "obligation", "planned", "filed", "late", "reasons"] as const;
  return (
    <tr>
      <th scope="row">
        <a
          className="whitespace-nowrap text-accent hover:underline"
          data-follow=""
          href={`${base}/incidents/${obligation.incident.reference}`}
        >
          {obligation.incident.reference}
        </a>
      </th>
      {columns.map((column) => (
        <td
          className="max-w-96 whitespace-pre-line align-top [overflow-wrap:anywhere]"
          data-label={t(`audit.columns.${column}`)}
          key={column}
        >
          {cells[column]}
          {column === "filed" ? (
            <a className="block text-accent hover:underline" data-follow="" href={storyOf(filing, view)}>
              {t("audit.seeFiling")}
            </a>
          ) : null}
        </td>
      ))}
    </tr>
  );
}

/** Who wrote, who approved and what was sent: the draft's history, or the duty itself where it was filed elsewhere. */
function storyOf({ draftId, obligation }: LateFiling, { base }: AuditView): string {
  const incident = `${base}/incidents/${obligation.incident.reference}`;
  return draftId === null
    ? `${incident}/matrix?why=${obligation.id}`
    : `${incident}/notifications/${draftId}?view=history`;
}
