import { Section } from "#components/section.tsx";
import type { Agenda } from "#features/obligations/agenda/queries.ts";
import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import { cellHref, type DashboardView } from "./dashboard-view.ts";
import { OriginBadge } from "./origin-badge.tsx";

type Props = { id: string; agenda: Agenda; view: DashboardView };

const SHOWN = 6;

/** What is late, the longest first; the rest is one link away in its case. */
export function OverdueList({ id, agenda, view }: Props) {
  const { t, locale, now, base } = view;
  const shown = agenda.deadlines.slice(0, SHOWN);
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <Section
      className="border-late-edge"
      id={id}
      title={
        <span className="flex flex-wrap items-center gap-2 text-late">
          {t("dashboard.overdueCount", { count: agenda.total })}
          <OriginBadge origin={first.exercise ? "exercise" : "live"} t={t} />
        </span>
      }
    >
      <ul className="-my-2 flex flex-col">
        {shown.map((deadline) => (
          <li className="border-line border-b last:border-b-0" key={deadline.id}>
            <a
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2 hover:bg-canvas"
              href={cellHref(view, deadline.reference, deadline.id)}
              data-follow=""
            >
              <span className="min-w-0">
                <span className="block font-medium text-ink">{deadline.organisationName}</span>
                <span className="block text-sm text-soft">
                  {addresseeOf(deadline, t)} · {labelOf(deadline, { t, locale })} · {deadline.reference}
                </span>
              </span>
              <DeadlineClock
                dueAt={deadline.dueAt}
                locale={locale}
                now={now}
                t={t}
                zone={deadline.timeZone}
              />
            </a>
          </li>
        ))}
      </ul>
      {agenda.total > shown.length ? (
        <a
          className="mt-3 inline-block text-accent text-sm hover:underline"
          href={`${base}/incidents/${first.reference}/matrix?state=overdue`}
          data-follow=""
        >
          {t("dashboard.overdueMore", { count: agenda.total })}
        </a>
      ) : null}
    </Section>
  );
}
