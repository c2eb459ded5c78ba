import { INSTANTS } from "#law/vocabulary.ts";
import { FIRST_INSTANTS } from "../catalogue.ts";
import { zoneOf } from "../rules.ts";
import type { AskForm } from "./ask-form.ts";
import { FactGroup } from "./fact-group.tsx";
import { isTouched } from "./group-state.ts";
import { MomentField } from "./moment-field.tsx";

/** When: each instant in the party's own time; without an hour, the day counts from its start. */
export function WhenFields({ form }: { form: AskForm }) {
  const { t, matters } = form;
  const counts = matters ?? new Set<string>(FIRST_INSTANTS);
  const [first, further] = [
    INSTANTS.filter((name) => counts.has(name) || isTouched(form, name)),
    INSTANTS.filter((name) => !counts.has(name) && !isTouched(form, name)),
  ];
  const fields = (names: typeof first) =>
    names.map((name) => (
      <MomentField form={form} key={name} label={t(`vocabulary.instants.${name}`)} name={name} />
    ));
  const note = matters === null ? undefined : t("lawAsk.form.noRuleCounts");
  return (
    <>
      <FactGroup
        note={t("lawAsk.form.whenHelp", { zone: zoneOf(form.typed) })}
        open
        title={t("lawAsk.groups.when")}
      >
        {fields(first)}
      </FactGroup>
      {further.length === 0 ? null : (
        <FactGroup note={note} open={false} title={t("lawAsk.groups.further")}>
          {fields(further)}
        </FactGroup>
      )}
    </>
  );
}
