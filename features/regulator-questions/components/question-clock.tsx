import { Countdown } from "#components/countdown.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { formatDuration, formatInstant, formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { ListedQuestion } from "../queries.ts";
import { isOpen, lateBySeconds, type QuestionState, receivedAt } from "../rules.ts";
import { type QuestionView, saidAt, zoneOf } from "./question-view.ts";

type Props = {
  question: Pick<ListedQuestion, "dueAt" | "dueZone" | "received" | "organisation" | "answers">;
  state: QuestionState;
  now: number;
  view: QuestionView;
  size?: "cell" | "line" | "display";
};

/** How long is left to the authority's time; without one, how long it is since the question came. */
export function QuestionClock({ question, state, now, view, size = "cell" }: Props) {
  const { t, locale } = view;
  const zone = zoneOf(question);
  const { dueAt, received } = question;
  if (!isOpen(state)) return <ClosedClock question={question} view={view} />;
  const written = size === "cell" ? formatInstantCompact : formatInstant;
  const since = t("authorities.since", { at: saidAt(received, zone, view) });
  return (
    <span className="flex flex-col">
      <Countdown
        at={dueAt?.getTime() ?? receivedAt(received)}
        counts={dueAt === null ? "elapsed" : "remaining"}
        instantText={dueAt === null ? since : written(instantOf(dueAt), { zone, locale })}
        labels={clockLabels(t)}
        locale={locale}
        now={now}
        size={size}
      />
      {dueAt === null ? <span className="text-faint text-xs">{t("authorities.noDate")}</span> : null}
    </span>
  );
}

/** What became of the time once an answer left. */
function ClosedClock({ question, view: { t, locale } }: Pick<Props, "question" | "view">) {
  const { dueAt, answers } = question;
  if (dueAt === null) return <span className="text-faint">{t("authorities.noDate")}</span>;
  const late = lateBySeconds(dueAt, answers.find(({ sent }) => sent !== null)?.sent ?? null);
  const text = formatInstant(instantOf(dueAt), { zone: zoneOf(question), locale });
  return (
    <span className="flex flex-col">
      <span className="tabular-nums">{text}</span>
      {late === null ? null : (
        <span className={late > 0 ? "text-late text-xs" : "text-faint text-xs"}>
          {late > 0
            ? t("authorities.lateBy", { time: formatDuration(late * 1_000, locale) })
            : t("authorities.inTime")}
        </span>
      )}
    </span>
  );
}
