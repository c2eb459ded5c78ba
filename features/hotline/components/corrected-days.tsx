import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Hotline } from "../queries.ts";
import { answeredText, dayText, type HotlineView } from "./hotline-words.ts";

type Props = { hotline: Hotline; view: HotlineView };

/** What stood before a correction, with who had recorded it. */
export function CorrectedDays({ hotline: { corrected, zone }, view }: Props) {
  const { t, locale } = view;
  if (corrected.length === 0) return null;
  return (
    <details className="mt-3 text-sm">
      <summary className="text-soft">{t("hotline.correctedTitle", { count: corrected.length })}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {corrected.map((one) => (
          <li className="text-soft tabular-nums" key={one.id}>
            <s>{[dayText(one.day, view), one.lab, answeredText(one, view)].filter(Boolean).join(" · ")}</s>
            {` · ${one.recordedBy}, ${formatInstantCompact(instantOf(one.recordedAt), { zone, locale })}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
