import { Countdown } from "#components/countdown.tsx";
import { LinkButton } from "#components/link-button.tsx";
import type { Deadline } from "#features/obligations/agenda/queries.ts";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { actOf, addresseeOf, labelOf, sourceOf } from "#features/obligations/components/rule-words.ts";
import type { PartyLab } from "#features/obligations/parties/queries.ts";
import { formatInstant } from "#lib/dates.ts";
import { cellHref, type DashboardView } from "./dashboard-view.ts";
import { OriginBadge } from "./origin-badge.tsx";

type Props = {
  title: string;
  deadline: Deadline;
  labs: readonly PartyLab[];
  mayAct: boolean;
  view: DashboardView;
};

const NAMED = 3;

/** For whom, to whom, under which article, how long is left, and the act to do. */
export function NextDeadline({ title, deadline, labs, mayAct, view }: Props) {
  const { t, locale, now } = view;
  const place = { zone: deadline.timeZone, locale };
  const written = (at: number) => formatInstant(Temporal.Instant.fromEpochMilliseconds(at), place);
  return (
    <section
      aria-labelledby={`next-${deadline.id}`}
      className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 rounded-md border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex min-w-0 flex-col gap-3">
        <h2 className="flex flex-wrap items-center gap-2 text-sm text-soft" id={`next-${deadline.id}`}>
          {title}
          <OriginBadge origin={deadline.exercise ? "exercise" : "live"} t={t} />
        </h2>
        <Countdown
          at={deadline.dueAt}
          counts="remaining"
          instantText={written(deadline.dueAt)}
          labels={clockLabels(t)}
          locale={locale}
          now={now}
          size="display"
        />
        <div>
          <p className="font-semibold text-ink text-md">{deadline.organisationName}</p>
          {labs.length === 0 ? null : <p className="text-sm text-soft">{labsText(labs, view)}</p>}
          <p className="text-sm text-soft">
            {addresseeOf(deadline, t)} · {labelOf(deadline, { t, locale })} · {sourceOf(deadline, t)}
          </p>
          <p className="text-faint text-xs">
            {deadline.legalLimitAt === null || deadline.ownRule !== null ? null : (
              <>{t("dashboard.legalLimit", { at: written(deadline.legalLimitAt) })} · </>
            )}
            {deadline.reference} {deadline.title}
          </p>
        </div>
      </div>
      <LinkButton
        className="max-sm:w-full"
        href={cellHref(view, deadline.reference, deadline.id)}
        icon="arrow-right"
        look={mayAct ? "primary" : "secondary"}
      >
        {mayAct ? actOf(deadline, t) : t("dashboard.seeDeadline")}
      </LinkButton>
    </section>
  );
}

function labsText(labs: readonly PartyLab[], { t }: DashboardView): string {
  const names = labs.slice(0, NAMED).map(({ name }) => name);
  const more = labs.length - names.length;
  const all = more > 0 ? [...names, t("dashboard.labsMore", { count: more })] : names;
  return t("dashboard.labs", { count: labs.length, names: all.join(", ") });
}
