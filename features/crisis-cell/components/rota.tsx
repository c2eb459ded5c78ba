import { ActButton } from "#components/act-button.tsx";
import { CardsTable } from "#components/cards-table.tsx";
import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Tone } from "#components/tones.ts";
import { hourField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { assignDutyAction, endDutyAction } from "../actions.ts";
import { CELL_ROLES } from "../catalogue.ts";
import type { LoadedCell } from "../loaders.ts";
import type { ListedPerson } from "../queries.ts";
import type { Duty } from "../rules.ts";
import { hourText, roleText } from "./cell-words.ts";

type Props = { loaded: LoadedCell; place: Place; t: Translate };
type Words = Pick<Messages, "cell" | "forms" | "errors" | "problems">;
type State = "now" | "coming" | "over" | "calledOff";

const TONES: Record<State, Tone> = {
  now: "hands",
  coming: "waiting",
  over: "fine",
  calledOff: "not-required",
};

/** Who holds which role from when to when, and the form that gives one. */
export async function Rota({ loaded, place, t }: Props) {
  const { duties, people, mayRun, mayEndDirection, frame } = loaded;
  const words = await getWords("cell", "forms", "errors", "problems");
  const { now } = frame.summary;
  const standing = duties.filter((duty) => ["now", "coming"].includes(stateOf(duty, now)));
  const past = duties.filter((duty) => !standing.includes(duty)).toReversed();
  const mayEnd = ({ role }: Duty) => (role === "director" ? mayEndDirection : mayRun);
  const shared = { now, place, t, words, mayEnd };
  return (
    <Section id="rota" title={t("cell.rota.title")}>
      <div className="flex flex-col gap-3">
        {standing.length === 0 ? (
          <p className="text-soft text-sm">{t("cell.rota.empty")}</p>
        ) : (
          <DutyTable {...shared} duties={inRoleOrder(standing)} />
        )}
        {past.length === 0 ? null : (
          <details>
            <summary className="text-soft text-sm">{t("cell.rota.past", { count: past.length })}</summary>
            <DutyTable {...shared} duties={past} />
          </details>
        )}
        {mayRun && people.length > 0 ? (
          <FieldListForm
            act={assignDutyAction.bind(null, place)}
            behind={{ label: t("cell.rota.assign"), icon: "plus" }}
            done={t("cell.rota.assigned")}
            fields={assignFields(people, words)}
            hidden={{ incidentId: frame.summary.incident.id }}
            id="assign"
            idle={IDLE}
            submit={{ label: t("cell.rota.assignSubmit"), pending: t("cell.rota.assigning") }}
            words={words}
          />
        ) : null}
      </div>
    </Section>
  );
}

type TableProps = {
  duties: readonly Duty[];
  now: number;
  place: Place;
  t: Translate;
  words: Words;
  mayEnd: (duty: Duty) => boolean;
};

function DutyTable({ duties, now, place, t, words, mayEnd }: TableProps) {
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("cell.rota.title") })}>
      <TableHead
        columns={["role", "person", "from", "to", "state"]}
        heading={(column) => t(`cell.rota.${column}`)}
      />
      <tbody>
        {duties.map((duty) => {
          const state = stateOf(duty, now);
          const { untilAt } = duty;
          return (
            <tr key={duty.id}>
              <th scope="row">{roleText(duty.role, t)}</th>
              <td data-label={t("cell.rota.person")}>{duty.name}</td>
              <td className="tabular-nums" data-label={t("cell.rota.from")}>
                {hourText(duty.fromAt, place.locale)}
              </td>
              <td className="tabular-nums" data-label={t("cell.rota.to")}>
                {untilAt === null ? t("cell.rota.open") : hourText(untilAt, place.locale)}
              </td>
              <td data-label={t("cell.rota.state")}>
                <span className="flex flex-wrap items-center gap-2">
                  <StateBadge tone={TONES[state]}>{t(`cell.rota.states.${state}`)}</StateBadge>
                  {mayEnd(duty) && (state === "now" || state === "coming") ? (
                    <ActButton
                      act={endDutyAction.bind(null, place)}
                      hidden={{ dutyId: duty.id }}
                      id={`end-${duty.id}`}
                      idle={IDLE}
                      submit={{
                        label: t(state === "now" ? "cell.rota.end" : "cell.rota.callOff"),
                        pending: t("cell.rota.ending"),
                        icon: "x",
                        whose: `${roleText(duty.role, t)}, ${duty.name}`,
                      }}
                      words={words}
                    />
                  ) : null}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </CardsTable>
  );
}

function stateOf({ fromAt, untilAt }: Duty, now: number): State {
  if (untilAt === fromAt) return "calledOff";
  if (untilAt !== null && untilAt <= now) return "over";
  return fromAt > now ? "coming" : "now";
}

function inRoleOrder(duties: readonly Duty[]): Duty[] {
  const order: readonly string[] = CELL_ROLES;
  const rank = ({ role }: Duty) => order.indexOf(role);
  return duties.toSorted((a, b) => rank(a) - rank(b) || a.fromAt - b.fromAt);
}

function assignFields(people: readonly ListedPerson[], words: Words): FieldSpec[] {
  const t = words.cell.rota;
  return [
    {
      ...{ as: "select", name: "role", label: t.role, value: "director", half: true, help: t.assignHelp },
      options: CELL_ROLES.map((value) => ({ value, label: words.cell.roles[value] })),
    },
    {
      ...{ as: "select", name: "personId", label: t.person, half: true },
      options: people.map(({ id, name, position }) => ({
        value: id,
        label: position === "" ? name : `${name}, ${position}`,
      })),
    },
    { ...hourField({ name: "fromAt", label: t.from, words, left: t.now, at: t.at }) },
    { ...hourField({ name: "untilAt", label: t.to, words, left: t.noEnd, at: t.at }) },
  ];
}
