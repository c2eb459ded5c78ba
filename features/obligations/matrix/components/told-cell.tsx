import { Countdown } from "#components/countdown.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatInstantCompact } from "#lib/dates.ts";
import { iconOfState, stateWord, toneOfState } from "../../components/state-words.ts";
import { targetWords } from "../../components/target-words.ts";
import type { Cell } from "../queries.ts";
import type { MatrixView } from "./matrix-view.ts";

type Props = { cells: readonly [Cell, ...Cell[]]; zone: string; href: string; view: MatrixView };

const RELEASED = ["not_required", "displaced", "not_in_force"];

/** One duty owed to many, or for many places: how many of them are done; the cell opens the list. */
export function ToldCell({ cells, zone, href, view }: Props) {
  const { t, locale, now, clockLabels, isRunning } = view;
  const written = (at: number) =>
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), { zone, locale });
  const owed = cells.filter(({ state }) => !RELEASED.includes(state));
  const open = owed.filter(({ filedAt, decidedAt }) => filedAt === null && decidedAt === null);
  const next = earliestOf(open);
  if (owed.length === 0)
    return (
      <a data-cell="" data-follow="stay" href={href}>
        <StateBadge icon={iconOfState(cells[0], now)} tone={toneOfState(cells[0], now)}>
          {stateWord(cells[0], { t, now })}
        </StateBadge>
      </a>
    );
  const counts = { done: countAlike(owed) - countAlike(open), total: countAlike(owed) };
  const at = next?.dueAt ?? next?.triggerAt ?? null;
  const isDated = next !== undefined && next.dueAt !== null;
  const target = next === undefined ? null : targetWords(next, { t, now, written });
  return (
    <a data-cell="" data-follow="stay" href={href}>
      <StateBadge
        icon={next === undefined ? "circle-check" : isDated ? iconOfState(next, now) : "circle-dashed"}
        tone={isDated ? toneOfState(next, now) : "fine"}
      >
        {t(cells[0].addressee === "controller" ? "matrix.told" : "matrix.doneOf", counts)}
      </StateBadge>
      {!isRunning || at === null ? null : (
        <Countdown
          at={at}
          counts={isDated ? "remaining" : "elapsed"}
          instantText={isDated ? written(at) : t("matrix.since", { at: written(at) })}
          labels={clockLabels}
          locale={locale}
          now={now}
        />
      )}
      {!isRunning || target === null ? null : (
        <small data-tone={target.isPassed ? "soon" : undefined}>{target.text}</small>
      )}
    </a>
  );
}

const countAlike = (cells: readonly Cell[]) => cells.reduce((sum, { alike }) => sum + alike, 0);

/** What is due first; without any date, what runs longest. */
function earliestOf(cells: readonly Cell[]): Cell | undefined {
  const key = ({ dueAt, triggerAt }: Cell) => dueAt ?? Number.MAX_SAFE_INTEGER / 2 + (triggerAt ?? 0);
  return [...cells].sort((a, b) => key(a) - key(b))[0];
}
