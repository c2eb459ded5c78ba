import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Cell } from "../queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { cells: readonly [Cell, ...Cell[]]; zone: string; href: string; view: MatrixView };

/** One duty owed to many: how many of them were told; the cell opens the list. */
export function ToldCell({ cells, zone, href, view }: Props) {
  const { t, locale, now, clockLabels, isRunning } = view;
  const done = cells.filter(({ filedAt, decidedAt }) => filedAt !== null || decidedAt !== null).length;
  const isDone = done === cells.length;
  const at = cells[0].triggerAt;
  const place = { zone, locale };
  return (
    <a data-cell="" data-follow="stay" href={href}>
      <StateBadge icon={isDone ? "circle-check" : "circle-dashed"} tone="fine">
        {t("matrix.told", { done, total: cells.length })}
      </StateBadge>
      {isDone || !isRunning || at === null ? null : (
        <Countdown
          at={at}
          counts="elapsed"
          instantText={t("matrix.since", {
            at: formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), place),
          })}
          labels={clockLabels}
          locale={locale}
          now={now}
        />
      )}
    </a>
  );
}
