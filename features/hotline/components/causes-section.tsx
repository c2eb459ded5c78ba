import { BarList } from "#components/bar-list.tsx";
import { Section } from "#components/section.tsx";
import { formatCount } from "#lib/numbers.ts";
import { CAUSES } from "../catalogue.ts";
import type { Total } from "../rules.ts";
import type { HotlineView } from "./hotline-words.ts";

type Props = { total: Total; view: HotlineView };

/** Why people called, the most frequent cause first, each with its number and its share of the calls answered. */
export function CausesSection({ total, view: { t, locale } }: Props) {
  const causes = CAUSES.map((cause) => ({ cause, count: total[cause] })).sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...causes.map(({ count }) => count));
  const sorted = causes.reduce((sum, { count }) => sum + count, 0);
  const unsorted = total.callsAnswered - sorted;
  const percent = (count: number) =>
    total.callsAnswered === 0
      ? "0"
      : (Math.floor((count * 1_000) / total.callsAnswered) / 10).toLocaleString(locale, {
          maximumFractionDigits: 1,
        });
  return (
    <Section id="causes" title={t("hotline.causesTitle")}>
      <BarList
        rows={causes.map(({ cause, count }) => ({
          id: cause,
          name: t(`hotline.causes.${cause}`),
          bars: [
            {
              share: count / most,
              label: t("hotline.causeCount", { count: formatCount(count, locale), percent: percent(count) }),
            },
          ],
        }))}
      />
      {unsorted === 0 ? null : (
        <p className="mt-3 text-soft text-sm">
          {t("hotline.unsorted", { count: formatCount(unsorted, locale) })}
        </p>
      )}
    </Section>
  );
}
