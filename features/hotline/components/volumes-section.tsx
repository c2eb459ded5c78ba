import { BarList } from "#components/bar-list.tsx";
import { Section } from "#components/section.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { HotlineDay } from "../queries.ts";
import { dayText, type HotlineView } from "./hotline-words.ts";

type Props = { days: readonly HotlineDay[]; view: HotlineView };

const MOST_DRAWN = 14;

/** The latest days as bars: outlined the calls offered, filled those that found somebody. */
export function VolumesSection({ days, view }: Props) {
  const { t, locale } = view;
  const drawn = days.slice(-MOST_DRAWN);
  const most = Math.max(1, ...drawn.map(({ callsOffered }) => callsOffered));
  return (
    <Section id="volumes" title={t("hotline.volumesTitle")}>
      <BarList
        rows={drawn.map((day) => ({
          id: day.id,
          name: [dayText(day.day, view), day.lab].filter(Boolean).join(" · "),
          bars: [
            {
              ...{ share: day.callsOffered / most, look: "outline" },
              label: t("hotline.offeredCount", { count: formatCount(day.callsOffered, locale) }),
            },
            {
              ...{ share: day.callsAnswered / most, look: "solid" },
              label: t("hotline.answeredCount", { count: formatCount(day.callsAnswered, locale) }),
            },
          ],
        }))}
      />
    </Section>
  );
}
