import type { FieldSpec } from "#components/field-list-form.tsx";
import { FieldListForm } from "#components/field-list-form.tsx";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { planFilingsAction } from "../actions.ts";
import { TIMES } from "../catalogue.ts";
import type { Shown } from "./planner-page.tsx";

const OFFERED = 8;

/** Who types, within which hours, and how long a form takes. */
export async function PlanForm({ load, incidentId, place, t }: Shown) {
  const { standing, kept, filers, duties } = load;
  const forms = [...new Map(duties.map(({ form }) => [form.id, form])).values()];
  const times = TIMES.map((time) => ({ value: time, label: time }));
  const chosen = standing.typists.filter(({ memberId }) => filers.some(({ id }) => id === memberId));
  const fields: FieldSpec[] = [
    {
      ...{ as: "number", name: "minutes", label: t("planner.form.minutes"), required: true, half: true },
      ...{ help: t("planner.form.minutesHelp"), value: String(standing.minutes) },
    },
    {
      ...{
        as: "checks",
        name: "typists[]",
        label: t("planner.form.typists"),
        help: t("planner.form.typistsHelp"),
      },
      options: filers.map(({ id, name }) => ({ value: id, label: name })),
      chosen: chosen.map(({ memberId }) => memberId),
      folded: { after: OFFERED, label: t("planner.more", { count: Math.max(0, filers.length - OFFERED) }) },
    },
    { as: "title", name: "hours", label: t("planner.form.hours"), help: t("planner.form.hoursHelp") },
    ...chosen.flatMap(({ memberId, from, until }, index): FieldSpec[] => {
      const name = filers.find(({ id }) => id === memberId)?.name ?? "";
      const shared = { as: "select", options: times, half: true } as const;
      return [
        { ...shared, name: `hours.${index}.from`, label: t("planner.form.from", { name }), value: from },
        { ...shared, name: `hours.${index}.until`, label: t("planner.form.until", { name }), value: until },
      ];
    }),
    { as: "title", name: "forms", label: t("planner.form.forms"), help: t("planner.form.formsHelp") },
    ...forms.map(
      ({ id, label }, index): FieldSpec => ({
        ...{ as: "number", name: `forms.${index}.minutes`, label: label[place.locale], half: true },
        value: standing.formMinutes[id] === undefined ? "" : String(standing.formMinutes[id]),
      }),
    ),
  ];
  return (
    <FieldListForm
      act={planFilingsAction.bind(null, place)}
      behind={{ label: t("planner.form.open"), icon: "pen" }}
      done={t("planner.form.done")}
      fields={fields}
      hidden={{
        ...{ incidentId, seen: kept?.number ?? 0 },
        ...Object.fromEntries(forms.map(({ id }, index) => [`forms.${index}.formId`, id])),
        ...Object.fromEntries(chosen.map(({ memberId }, index) => [`hours.${index}.memberId`, memberId])),
      }}
      id="plan"
      idle={IDLE}
      submit={{ label: t("planner.form.submit"), pending: t("planner.form.pending") }}
      words={await getWords("errors", "problems")}
    />
  );
}
