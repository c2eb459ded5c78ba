import { CardsTable } from "#components/cards-table.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import { OriginBadge } from "#features/incidents/overview/components/origin-badge.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { AuditedCase } from "../queries.ts";
import type { AuditView } from "./audit-view.ts";

const FIGURES = ["overdue", "pastLimit", "undetermined", "reviews", "open", "settled"] as const;

/** Every case in reach: what is late, what nobody decided, and where its evidence leaves. */
export function AuditCases({ cases, view }: { cases: readonly AuditedCase[]; view: AuditView }) {
  const { t, locale, base } = view;
  if (cases.length === 0)
    return (
      <EmptyState icon="inbox" title={t("audit.noCases")}>
        {t("audit.noCasesBody")}
      </EmptyState>
    );
  return (
    <Section id="cases" title={t("audit.cases")}>
      <CardsTable label={t("workspace.tableOf", { title: t("audit.cases") })}>
        <thead>
          <tr>
            <th scope="col">{t("audit.case")}</th>
            <th scope="col">{t("exports.columns.state")}</th>
            {FIGURES.map((figure) => (
              <th className="number" key={figure} scope="col">
                {t(`audit.figures.${figure}`)}
              </th>
            ))}
            <th scope="col">{t("audit.takeOut")}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id}>
              <th className="min-w-48" scope="row">
                <a
                  className="text-accent hover:underline"
                  data-follow=""
                  href={`${base}/incidents/${one.reference}`}
                >
                  {one.reference}
                </a>
                <span className="block font-normal">{one.title}</span>
                <OriginBadge origin={one.origin} t={t} />
              </th>
              <td data-label={t("exports.columns.state")}>
                {t(`states.incident.${one.closedAt === null ? "open" : "closed"}`)}
              </td>
              {FIGURES.map((figure) => (
                <td className="number" data-label={t(`audit.figures.${figure}`)} key={figure}>
                  {formatCount(one.figures[figure], locale)}
                </td>
              ))}
              <td data-label={t("audit.takeOut")}>
                <a
                  className="text-accent hover:underline"
                  data-follow=""
                  href={`${base}/incidents/${one.reference}/exports`}
                >
                  {t("audit.files", { reference: one.reference })}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </CardsTable>
    </Section>
  );
}
