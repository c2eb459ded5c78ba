import { ClockLane, type Lane } from "#components/clock-lane.tsx";
import { Section } from "#components/section.tsx";
import { toneOfRemaining } from "#components/tones.ts";
import type { Agenda, Deadline } from "#features/obligations/agenda/queries.ts";
import { actOf } from "#features/obligations/components/rule-words.ts";
import { formatInstant } from "#lib/dates.ts";
import { cellHref, type DashboardView } from "./dashboard-view.ts";

/** A mark on the lane of its case. */
export type CaseMark = Pick<Deadline, "incidentId" | "reference" | "title" | "exercise"> & {
  readonly mark: Lane["marks"][number];
};

type Props = {
  agendas: readonly Agenda[];
  /** What authorities asked by letters of their own. */
  questions: readonly CaseMark[];
  view: DashboardView;
};

const DEFAULT_ZONE = "Europe/Paris";

/** Every dated obligation and question of the next seven days, a lane for each case; alike ones of one instant are one mark. */
export function DeadlineLanes({ agendas, questions, view }: Props) {
  const { t, now, locale } = view;
  const deadlines = agendas.flatMap((agenda) => agenda.deadlines);
  const total = agendas.reduce((sum, agenda) => sum + agenda.total, 0);
  const zone = deadlines[0]?.timeZone ?? DEFAULT_ZONE;
  const cases = new Map([...deadlines, ...questions].map((one) => [one.incidentId, one]));
  const lanes = [...cases].map(([id, { reference, title, exercise }]): Lane => {
    const label = exercise
      ? `${t("workspace.exerciseShort")} · ${reference} ${title}`
      : `${reference} ${title}`;
    const marks = [
      ...marksOf(
        deadlines.filter(({ incidentId }) => incidentId === id),
        view,
      ),
      ...questions.filter(({ incidentId }) => incidentId === id).map(({ mark }) => mark),
    ];
    return { id, label, href: `${view.base}/incidents/${reference}/matrix`, marks };
  });
  if (lanes.length === 0) return null;
  return (
    <Section className="overflow-hidden" id="lane" title={t("dashboard.lane")}>
      <ClockLane
        labels={{
          title: t("dashboard.lane"),
          now: t("dashboard.laneLabels.now"),
          past: t("dashboard.laneLabels.past"),
          table: t("dashboard.laneLabels.table"),
          lane: t("dashboard.laneLabels.lane"),
          what: t("dashboard.laneLabels.what"),
          due: t("dashboard.laneLabels.due"),
        }}
        lanes={lanes}
        locale={locale}
        now={now}
        zone={zone}
      />
      {total > deadlines.length ? (
        <p className="mt-2 text-faint text-xs">
          {t("dashboard.laneCut", { shown: deadlines.length, total })}
        </p>
      ) : null}
    </Section>
  );
}

function marksOf(deadlines: readonly Deadline[], view: DashboardView): Lane["marks"] {
  const { t, now, locale } = view;
  const alike = Map.groupBy(deadlines, ({ ruleId, addressee, dueAt }) => `${ruleId} ${addressee} ${dueAt}`);
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const who =
      others.length === 0
        ? first.organisationName
        : t("dashboard.laneLabels.several", { count: others.length + 1 });
    const at = Temporal.Instant.fromEpochMilliseconds(first.dueAt);
    return [
      {
        id: first.id,
        label: `${who} · ${actOf(first, t)}`,
        at: first.dueAt,
        instantText: formatInstant(at, { zone: first.timeZone, locale }),
        tone: toneOfRemaining(first.dueAt - now),
        href: cellHref(view, first.reference, first.id),
      },
    ];
  });
}
