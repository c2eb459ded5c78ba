import { BackLink } from "#components/back-link.tsx";
import { DefinitionList } from "#components/definition-list.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { formatDuration, formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import type { FilingLoad, ToType } from "../queries.ts";
import { PlanForm } from "./plan-form.tsx";
import { TypistPlan } from "./typist-plan.tsx";

export type Shown = {
  readonly load: FilingLoad;
  readonly incidentId: string;
  readonly now: number;
  readonly mayPlan: boolean;
  /** The filing that is being given to somebody. */
  readonly assigning: string | undefined;
  readonly base: string;
  readonly place: Place;
  readonly t: Translate;
};

/** Who types what by when: first what cannot be in time, then each person's own list, to be printed. */
export function PlannerPage(shown: Shown) {
  const { load, mayPlan, base, t } = shown;
  const { plan, duties, standing } = load;
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        <BackLink href={`${base}/notifications`}>{t("drafts.backToAll")}</BackLink>
        <h2 className="font-semibold text-ink text-md">{t("planner.title")}</h2>
        <p className="max-w-prose text-sm text-soft">{t("planner.intro")}</p>
      </header>
      {duties.length === 0 ? (
        <EmptyState icon="check" title={t("planner.none")}>
          {t("planner.noneBody")}
        </EmptyState>
      ) : (
        <>
          <Summary {...shown} />
          <Assumptions {...shown} />
          <Unmet {...shown} />
          {standing.typists.map((typist) => (
            <TypistPlan {...shown} key={typist.memberId} typist={typist} />
          ))}
          {plan.unassigned.length === 0 ? null : (
            <Notice kind="warning" title={t("planner.unassigned", { count: plan.unassigned.length })}>
              <Named {...shown} ids={plan.unassigned} />
            </Notice>
          )}
          {mayPlan ? <PlanForm {...shown} /> : null}
        </>
      )}
    </div>
  );
}

function Summary({ load, place: { locale }, t }: Shown) {
  const { plan, jobs, zone } = load;
  const at = (instant: number) =>
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(instant), { zone, locale });
  const starts = plan.slots.flatMap(({ startBy, state }) =>
    state === "met" && startBy !== null ? [startBy] : [],
  );
  const ends = plan.slots.map(({ endsAt }) => endsAt);
  const minutes = jobs.reduce((sum, job) => sum + job.minutes, 0);
  const time = formatDuration(minutes * 60_000, locale);
  const unmet = plan.slots.filter(({ state }) => state === "unmet").length;
  return (
    <DefinitionList
      items={[
        {
          id: "total",
          term: t("planner.totalWord"),
          value: t("planner.total", { count: jobs.length, time }),
        },
        ...(starts.length === 0
          ? []
          : [{ id: "first", term: t("planner.firstStart"), value: at(Math.min(...starts)) }]),
        ...(ends.length === 0
          ? []
          : [{ id: "last", term: t("planner.lastEnd"), value: at(Math.max(...ends)) }]),
        { id: "unmet", term: t("planner.unmetCount"), value: String(unmet) },
      ]}
    />
  );
}

function Assumptions({ load, place: { locale }, t }: Shown) {
  const { kept, standing, zone } = load;
  const said = t("planner.assumptions", { minutes: standing.minutes, zone });
  if (kept === null)
    return (
      <Notice kind="note" title={t("planner.assumed")}>
        <p className="text-sm">{t("planner.assumedBody")}</p>
        <p className="text-sm">{said}</p>
      </Notice>
    );
  const at = formatInstantCompact(instantOf(kept.plannedAt), { zone, locale });
  return (
    <Notice kind="note" title={t("planner.planned", { name: kept.plannedBy, at })}>
      <p className="text-sm">{said}</p>
    </Notice>
  );
}

function Unmet(shown: Shown) {
  const { load, place, t } = shown;
  const unmet = load.plan.slots.filter(({ state }) => state === "unmet");
  if (unmet.length === 0) return null;
  return (
    <Notice kind="warning" title={t("planner.unmet", { count: unmet.length })}>
      <ul className="text-sm tabular-nums">
        {unmet.map(({ jobId, endsAt }) => {
          const duty = load.duties.find(({ id }) => id === jobId);
          if (duty === undefined) return null;
          const reading = { zone: load.zone, locale: place.locale };
          return (
            <li key={jobId}>
              {t("planner.unmetLine", {
                ...{ organisation: duty.organisation.name, form: duty.form.label[place.locale] },
                deadline: duty.dueAt === null ? "" : formatInstantCompact(instantOf(duty.dueAt), reading),
                end: formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(endsAt), reading),
              })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Named({ ids, load, place }: Shown & { ids: readonly string[] }) {
  const named = ids.flatMap((id): ToType | ToType[] => load.duties.find((duty) => duty.id === id) ?? []);
  return (
    <ul className="text-sm">
      {named.map(({ id, organisation, form }) => (
        <li key={id}>
          {organisation.name}, {form.label[place.locale]}
        </li>
      ))}
    </ul>
  );
}
