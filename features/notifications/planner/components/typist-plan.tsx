import { CardsTable } from "#components/cards-table.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Tone } from "#components/tones.ts";
import { addresseeOf } from "#features/obligations/components/rule-words.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatDuration, formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { assignFilingAction } from "../actions.ts";
import { mayFile, type ToType } from "../queries.ts";
import type { Slot } from "../rules.ts";
import type { KeptPlan } from "../schema.ts";
import type { Shown } from "./planner-page.tsx";

type Props = Shown & { typist: KeptPlan["typists"][number] };

const COLUMNS = ["when", "organisation", "form", "deadline", "startBy", "minutes", "state"] as const;

/** What one person types, in its order. */
export function TypistPlan({ typist, ...shown }: Props) {
  const { load, place, t } = shown;
  const filer = load.filers.find(({ id }) => id === typist.memberId);
  const slots = load.plan.slots.filter(({ typistId }) => typistId === typist.memberId);
  if (filer === undefined) return null;
  const minutes = slots.reduce((sum, { jobId }) => sum + minutesOf(jobId, shown), 0);
  const time = formatDuration(minutes * 60_000, place.locale);
  return (
    <Section
      actions={
        <span className="text-soft text-xs tabular-nums">
          {t("planner.hours", { from: typist.from, until: typist.until })} ·{" "}
          {t("planner.load", { count: slots.length, time })}
        </span>
      }
      id={`typist-${typist.memberId}`}
      title={filer.name}
    >
      {slots.length === 0 ? (
        <p className="text-sm text-soft">{t("planner.none")}</p>
      ) : (
        <CardsTable label={t("workspace.tableOf", { title: filer.name })}>
          <TableHead
            classNames={{ minutes: "print:hidden" }}
            columns={COLUMNS}
            heading={(column) => t(`planner.columns.${column}`)}
          />
          <tbody>
            {slots.map((slot) => (
              <Row {...shown} key={slot.jobId} slot={slot} />
            ))}
          </tbody>
        </CardsTable>
      )}
    </Section>
  );
}

const minutesOf = (jobId: string, { load }: Shown): number =>
  load.jobs.find(({ id }) => id === jobId)?.minutes ?? 0;

function Row({ slot, ...shown }: Shown & { slot: Slot }) {
  const { load, now, base, place, t } = shown;
  const duty = load.duties.find(({ id }) => id === slot.jobId);
  if (duty === undefined) return null;
  const { locale } = place;
  const reading = { zone: load.zone, locale };
  const at = (instant: number) =>
    formatInstantCompact(Temporal.Instant.fromEpochMilliseconds(instant), reading);
  const isNow = slot.state === "met" && slot.startBy !== null && slot.startBy - now < SOON;
  const state = isNow ? "now" : slot.state;
  return (
    <tr>
      <th className="min-w-36 tabular-nums print:min-w-0" scope="row">
        {at(slot.startsAt)}
      </th>
      <td className="min-w-40 print:min-w-0" data-label={t("planner.columns.organisation")}>
        {duty.organisation.name}
      </td>
      <td data-label={t("planner.columns.form")}>
        <div>
          <a
            className="text-accent hover:underline"
            data-follow=""
            href={duty.draftId === null ? `${base}/notifications` : `${base}/notifications/${duty.draftId}`}
          >
            {duty.form.label[locale]}
          </a>
          <span className="block text-faint text-xs">{addresseeOf(duty, t)}</span>
        </div>
      </td>
      <td className="tabular-nums" data-label={t("planner.columns.deadline")}>
        {duty.dueAt === null ? t("planner.noDate") : formatInstantCompact(instantOf(duty.dueAt), reading)}
      </td>
      <td className="font-medium tabular-nums" data-label={t("planner.columns.startBy")}>
        {slot.startBy === null ? "–" : at(slot.startBy)}
      </td>
      <td className="tabular-nums print:hidden" data-label={t("planner.columns.minutes")}>
        {minutesOf(slot.jobId, shown)}
      </td>
      <td data-label={t("planner.columns.state")}>
        <div className="flex flex-col items-start gap-1">
          <StateBadge tone={TONES[state]}>{t(`planner.states.${state}`)}</StateBadge>
          <Assigning {...shown} duty={duty} />
        </div>
      </td>
    </tr>
  );
}

const SOON = 60 * 60_000;
const TONES = { met: "fine", unmet: "late", undated: "waiting", now: "soon" } as const satisfies Record<
  string,
  Tone
>;

/** Whose it is by hand; to those who plan, the way to change it. */
async function Assigning({
  duty,
  load,
  incidentId,
  mayPlan,
  assigning,
  base,
  place,
  t,
}: Shown & { duty: ToType }) {
  const pinned = load.standing.assignments[duty.id];
  const here = `${base}/notifications/planner`;
  if (!mayPlan || assigning !== duty.id)
    return (
      <>
        {pinned === undefined ? null : <span className="text-faint text-xs">{t("planner.pinned")}</span>}
        {mayPlan ? (
          <LinkButton
            className="print:hidden"
            href={`${here}?assign=${duty.id}#give-${duty.id}`}
            look="quiet"
            size="compact"
          >
            {t("planner.change")}
          </LinkButton>
        ) : null}
      </>
    );
  const able = load.standing.typists.flatMap(({ memberId }) => {
    const filer = load.filers.find(({ id }) => id === memberId);
    return filer !== undefined && mayFile(filer, duty.organisationId) ? [filer] : [];
  });
  return (
    <div className="print:hidden" id={`give-${duty.id}`}>
      <FieldListForm
        act={assignFilingAction.bind(null, place)}
        done={t("planner.assign.done")}
        fields={[
          {
            ...{ as: "select", name: "memberId", label: t("planner.assign.who"), value: pinned ?? "" },
            options: [
              { value: "", label: t("planner.assign.anybody") },
              ...able.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]}
        hidden={{ incidentId, seen: load.kept?.number ?? 0, obligationId: duty.id }}
        id={`assign-${duty.id}`}
        idle={IDLE}
        submit={{
          label: t("planner.assign.submit"),
          pending: t("planner.assign.pending"),
          look: "secondary",
        }}
        words={await getWords("errors", "problems")}
      />
      <a className="mt-2 inline-block text-accent text-sm hover:underline" data-follow="stay" href={here}>
        {t("planner.assign.cancel")}
      </a>
    </div>
  );
}
