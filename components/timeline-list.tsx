import type { ReactNode } from "react";

type Entry = {
  id: string;
  dateTime: string;
  /** "18:00", under the day that `day` names; the offset stands beside it. */
  time: string;
  offset: string;
  title: ReactNode;
  /** Who, and on what source. */
  byline?: ReactNode;
  body?: ReactNode;
  mark?: ReactNode;
};

type Props = { label: string; days: readonly { id: string; day: string; entries: readonly Entry[] }[] };

/** The log as a log: the hour on the left, what happened on the right. */
export function TimelineList({ label, days }: Props) {
  return (
    <section aria-label={label} className="flex flex-col gap-6">
      {days.map(({ id, day, entries }) => (
        <section aria-labelledby={`day-${id}`} key={id}>
          <h3
            className="sticky top-12 z-1 border-line border-b bg-canvas py-1.5 font-medium text-sm text-soft print:static"
            id={`day-${id}`}
          >
            {day}
          </h3>
          <ol>
            {entries.map((entry) => (
              <li
                className="keep-together grid grid-cols-[5.5rem_1fr] gap-x-4 border-line border-b py-2.5 last:border-b-0"
                id={`entry-${entry.id}`}
                key={entry.id}
              >
                <time className="text-soft text-sm" dateTime={entry.dateTime}>
                  <span className="block font-medium text-ink">{entry.time}</span>
                  <span className="block text-faint text-xs">{entry.offset}</span>
                </time>
                <div className="min-w-0">
                  <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink">
                    <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{entry.title}</span>
                    {entry.mark}
                  </div>
                  {entry.body ? (
                    <div className="mt-0.5 text-sm text-soft [overflow-wrap:anywhere]">{entry.body}</div>
                  ) : null}
                  {entry.byline ? <p className="mt-0.5 text-faint text-xs">{entry.byline}</p> : null}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
