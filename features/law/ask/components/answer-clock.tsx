import { Countdown } from "#components/countdown.tsx";
import { formatDuration, remaining } from "#lib/dates.ts";
import { type AnswerView, written } from "./answer-view.ts";

type Props = { at: string; counts: "remaining" | "elapsed"; view: AnswerView };

/** Time left or elapsed with its instant; it runs only where the answer is as of now. */
export function AnswerClock({ at, counts, view }: Props) {
  const { t, locale, clock, isPresent } = view;
  const epoch = Date.parse(at);
  const text = written(at, view);
  const since = t(counts === "elapsed" ? "lawAsk.answer.since" : "lawAsk.answer.plan", { at: text });
  if (isPresent) {
    const parts = { at: epoch, counts, labels: clock, locale, now: view.at } as const;
    return <Countdown {...parts} instantText={since} size="line" />;
  }
  const { direction, ms } = remaining(view.at, epoch);
  const label = counts === "elapsed" ? clock.elapsed : clock[direction];
  return (
    <p className="text-ink text-sm tabular-nums">
      {label.replace("{time}", formatDuration(ms, locale))} · {since}
    </p>
  );
}
