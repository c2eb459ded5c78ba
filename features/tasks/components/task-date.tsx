import { Countdown } from "#components/countdown.tsx";
import type { TaskRow } from "../queries.ts";
import { isSettled } from "../rules.ts";
import { hangsText, shortInstantText, type TaskView, undatedText, zoneOf } from "./task-words.ts";

type Props = { task: TaskRow; view: TaskView };

/** When a task is due: the clock while it is open, what it was when it is over, and what it hangs on. */
export function TaskDate({ task, view }: Props) {
  const { t, locale, now } = view;
  const hangs = hangsText(task.due, view);
  const word = (name: "left" | "over" | "elapsed") => String(t.raw(`clock.${name}`));
  const zone = zoneOf(task);
  return (
    <span className="flex flex-col gap-0.5">
      {task.dueAt === null ? (
        <span className="text-faint text-xs">{undatedText(task, t)}</span>
      ) : isSettled(task.state) ? (
        <span className="text-soft text-xs tabular-nums">{shortInstantText(task.dueAt, zone, locale)}</span>
      ) : (
        <Countdown
          at={task.dueAt}
          counts="remaining"
          instantText={shortInstantText(task.dueAt, zone, locale)}
          labels={{ left: word("left"), over: word("over"), elapsed: word("elapsed") }}
          locale={locale}
          now={now}
        />
      )}
      {hangs === null ? null : <span className="text-faint text-xs">{hangs}</span>}
    </span>
  );
}
