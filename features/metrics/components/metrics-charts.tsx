import { BarList } from "#components/bar-list.tsx";
import { Section } from "#components/section.tsx";
import type { Metrics } from "../loaders.ts";
import type { SplitSummary } from "../rules.ts";
import { type MetricView, rateText, spanText, splitName } from "./metric-words.ts";

type Props = { metrics: Metrics; view: MetricView };

const SPANS = ["toAwareness", "toDecision", "toFiling"] as const;
const MOST_DRAWN = 12;
/** A span of seconds is no long bar, though none is longer. */
const SHORTEST_SCALE_MS = 3_600_000;

/** One chart per question, each bar with its figure; all of it stands in the table below as well. */
export function MetricsCharts({ metrics: { rows, by }, view }: Props) {
  const { t } = view;
  const drawn = rows.slice(0, MOST_DRAWN);
  const nameOf = ({ name }: SplitSummary) => splitName(name, by, view);
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      {SPANS.map((span) => {
        const known = drawn.filter((row) => row[span] !== null);
        const longest = Math.max(...known.map((row) => row[span]?.median ?? 0), SHORTEST_SCALE_MS);
        return (
          <Section id={span} key={span} title={t(`metrics.${span}`)}>
            {known.length === 0 ? <p className="text-sm text-soft">{t("metrics.unknown")}</p> : null}
            <BarList
              rows={known.map((row) => ({
                id: row.name ?? "",
                name: nameOf(row),
                bars: [{ share: (row[span]?.median ?? 0) / longest, label: spanText(row[span], view) }],
              }))}
            />
          </Section>
        );
      })}
      <Section id="late" title={t("metrics.late")}>
        <p className="mb-3 text-sm text-soft">{t("metrics.lateKey")}</p>
        <BarList
          rows={drawn
            .filter(({ dated }) => dated > 0)
            .map((row) => ({
              id: row.name ?? "",
              name: nameOf(row),
              bars: [
                { share: row.late / row.dated, label: rateText(row.late, row, view), look: "solid" },
                {
                  share: row.lateInLaw / row.dated,
                  label: rateText(row.lateInLaw, row, view),
                  look: "outline",
                },
              ],
            }))}
        />
      </Section>
    </div>
  );
}
