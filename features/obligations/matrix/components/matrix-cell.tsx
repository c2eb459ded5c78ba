import { Countdown } from "#components/countdown.tsx";
import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatDay, formatDuration, formatInstantCompact } from "#lib/dates.ts";
import { waitsForText } from "../../components/rule-words.ts";
import { iconOfState, stateWord, toneOfState } from "../../components/state-words.ts";
import { subjectText } from "../../components/subject-words.ts";
import { targetWords } from "../../components/target-words.ts";
import type { Cell } from "../queries.ts";
import type { MatrixView } from "./matrix-view.ts";

const NO_NAMES: ReadonlyMap<string, string> = new Map();

type Props = { cell: Cell; zone: string; href: string; isCurrent: boolean; view: MatrixView };

/** One obligation of one organisation: its state, its own clock, its reference. The whole cell opens why. */
export function MatrixCell({ cell, zone, href, isCurrent, view }: Props) {
  const { t, locale, now } = view;
  const standing = { ...cell, lateBySeconds: cell.filing?.lateBySeconds };
  const subject = subjectText(cell.subject, { t, locale, zone, names: NO_NAMES });
  return (
    <a aria-current={isCurrent || undefined} data-cell="" data-follow="stay" href={href}>
      <StateBadge icon={iconOfState(cell, now)} tone={toneOfState(cell, now)}>
        {stateWord(standing, { t, now })}
      </StateBadge>
      {cell.isReviewed ? (
        <StateBadge icon="refresh-cw" tone="soon">
          {t("states.review")}
        </StateBadge>
      ) : null}
      {subject === null ? null : <small>{subject}</small>}
      <CellClock cell={cell} view={view} zone={zone} />
      {cell.ownerName === null ? null : (
        <small data-owner="" title={t("matrix.ownedBy", { name: cell.ownerName })}>
          <Icon className="size-3" name="user" /> {cell.ownerName}
        </small>
      )}
    </a>
  );
}

function CellClock({ cell, zone, view }: Omit<Props, "href" | "isCurrent">) {
  const { t, locale, now, clockLabels, isRunning, isClosed } = view;
  const place = { zone, locale };
  const written = (at: number) => formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(at), place);
  if (cell.filedAt !== null) return <FiledClock cell={cell} view={view} written={written} />;
  if (cell.decidedAt !== null) return <small>{written(cell.decidedAt)}</small>;
  if (cell.waitsFor !== null)
    return <small>{t("matrix.waitsFor", { what: waitsForText(cell.waitsFor, { t, locale }) })}</small>;
  const isDated = cell.dueAt !== null;
  const at = cell.dueAt ?? (isOwed(cell) ? cell.triggerAt : null);
  if (at === null) return null;
  if (!isRunning)
    return (
      <>
        {isClosed ? <small>{t("matrix.notDoneAtClosing")}</small> : null}
        <small>{t(isDated ? "matrix.dueAt" : "matrix.since", { at: written(at) })}</small>
      </>
    );
  const target = targetWords(cell, { t, now, written });
  return (
    <>
      <Countdown
        at={at}
        counts={isDated ? "remaining" : "elapsed"}
        instantText={isDated ? written(at) : t("matrix.since", { at: written(at) })}
        labels={clockLabels}
        locale={locale}
        now={now}
      />
      {target === null ? null : <small data-tone={target.isPassed ? "soon" : undefined}>{target.text}</small>}
    </>
  );
}

/** Owed, or perhaps owed, without a number in the law. */
function isOwed({ state }: Cell): boolean {
  return state === "open" || state === "undetermined";
}

type FiledProps = { cell: Cell; view: MatrixView; written: (at: number) => string };

function FiledClock({ cell: { filedAt, filing }, view: { t, locale }, written }: FiledProps) {
  const late = filing?.lateBySeconds ?? null;
  const isLate = late !== null && late > 0;
  const time = formatDuration((late ?? 0) * 1000, locale);
  const on = filing?.filedOn ?? null;
  const at = on === null ? written(filedAt ?? 0) : formatDay(Temporal.PlainDate.from(on), locale);
  return (
    <>
      {late === null ? null : (
        <small data-tone={isLate ? "late" : "fine"}>
          {isLate ? t("matrix.lateBy", { time }) : t("matrix.inTime")}
        </small>
      )}
      <small>{at}</small>
      {filing?.receiptNumber ? <small>{filing.receiptNumber}</small> : null}
    </>
  );
}
