import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { SheetWords } from "./sheet-form.tsx";
import type { SheetView } from "./sheet-view.ts";

type Props = { positions: SheetView["positions"]; words: SheetWords };

/** What was advised and what was retained, the latest first: no position replaces an earlier one without a trace. */
export function PositionHistory({ positions, words }: Props) {
  const t = words.awarenessSheet;
  return (
    <Section id="history" title={t.history}>
      {positions.length === 0 ? (
        <p className="text-soft text-sm">{t.historyEmpty}</p>
      ) : (
        <ol className="flex flex-col gap-3">
          {positions.map((position) => (
            <li className="border-line border-t pt-3 first:border-t-0 first:pt-0" key={position.id}>
              <p className="flex flex-wrap items-center gap-2 font-semibold text-ink">
                {position.nature}
                {position.standing === null ? null : (
                  <StateBadge tone={position.isInForce ? "fine" : "not-required"}>
                    {position.standing}
                  </StateBadge>
                )}
              </p>
              <p className="tabular-nums">{position.line}</p>
              <p className="max-w-prose whitespace-pre-line text-ink [overflow-wrap:anywhere]">
                {position.reasons}
              </p>
              <p className="text-faint text-xs [overflow-wrap:anywhere]">
                {[position.by, position.mandate].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
