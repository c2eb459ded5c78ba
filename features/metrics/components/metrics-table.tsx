import { Section } from "#components/section.tsx";
import { Table } from "#components/table.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { Metrics } from "../loaders.ts";
import type { Span, Summary } from "../rules.ts";
import { type MetricView, rateText, spanText, splitName } from "./metric-words.ts";

type Props = { metrics: Metrics; view: MetricView };

/** The numbers behind the charts, with how many files each rests on. */
export function MetricsTable({ metrics: { rows, whole, by }, view }: Props) {
  const { t } = view;
  return (
    <Section id="numbers" title={t("metrics.table")}>
      <Table label={t("metrics.table")}>
        <thead>
          <tr>
            <th scope="col">{t(`metrics.by.${by}`)}</th>
            <th scope="col">{t("metrics.cases")}</th>
            <th scope="col">{t("metrics.files")}</th>
            <th scope="col">{t("metrics.columns.toAwareness")}</th>
            <th scope="col">{t("metrics.columns.toDecision")}</th>
            <th scope="col">{t("metrics.columns.toFiling")}</th>
            <th scope="col">{t("metrics.latePlanned")}</th>
            <th scope="col">{t("metrics.lateInLaw")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name ?? ""}>
              <th className="min-w-36" scope="row">
                {splitName(row.name, by, view)}
              </th>
              <Figures summary={row} view={view} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("metrics.whole")}</th>
            <Figures summary={whole} view={view} />
          </tr>
        </tfoot>
      </Table>
    </Section>
  );
}

function Figures({ summary, view }: { summary: Summary; view: MetricView }) {
  const { t, locale } = view;
  const spanCell = (span: Span | null) => (
    <td className="tabular-nums">
      {spanText(span, view)}
      {span === null ? null : (
        <span className="block text-faint text-xs">{t("metrics.of", { files: span.files })}</span>
      )}
    </td>
  );
  return (
    <>
      <td className="tabular-nums">{formatCount(summary.cases, locale)}</td>
      <td className="tabular-nums">{formatCount(summary.files, locale)}</td>
      {spanCell(summary.toAwareness)}
      {spanCell(summary.toDecision)}
      {spanCell(summary.toFiling)}
      <td className="tabular-nums">{rateText(summary.late, summary, view)}</td>
      <td className="tabular-nums">{rateText(summary.lateInLaw, summary, view)}</td>
    </>
  );
}
