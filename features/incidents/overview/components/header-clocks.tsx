import { StateBadge } from "#components/state-badge.tsx";
import type { NextDeadline } from "#features/obligations/agenda/queries.ts";
import { DeadlineClock } from "#features/obligations/components/deadline-clock.tsx";
import { actOf } from "#features/obligations/components/rule-words.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { IncidentSummary } from "../queries.ts";

type Props = { summary: IncidentSummary; base: string; locale: Locale; t: Translate };

/** What is overdue, how many and the worst of them; then what comes next. */
export function HeaderClocks({ summary, base, locale, t }: Props) {
  const { overdue, next, figures, now } = summary;
  const line = (deadline: NextDeadline) => (
    <>
      <a className="font-medium text-ink hover:underline" href={`${base}/matrix?why=${deadline.id}`}>
        {t("incidents.nextFor", { name: deadline.organisationName, act: actOf(deadline, t) })}
      </a>
      <DeadlineClock dueAt={deadline.dueAt} locale={locale} now={now} t={t} zone={deadline.timeZone} />
    </>
  );
  return (
    <div className="mb-4 flex flex-col gap-2 empty:hidden">
      {overdue === null ? null : (
        <p className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <a href={`${base}/matrix?state=overdue`}>
            <StateBadge icon="triangle-alert" tone="late">
              {t("dashboard.overdueCount", { count: figures.overdue })}
            </StateBadge>
          </a>
          {line(overdue)}
        </p>
      )}
      {next === null || next.dueAt <= now ? null : (
        <p className="flex flex-wrap items-start gap-x-3 gap-y-1">
          {overdue === null ? null : <span className="text-soft">{t("incidents.then")}</span>}
          {line(next)}
        </p>
      )}
    </div>
  );
}
