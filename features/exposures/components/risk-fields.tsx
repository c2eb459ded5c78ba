import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { EXEMPTIONS_34, RISKS } from "#law/vocabulary.ts";
import { answerOf } from "#lib/answer-of.ts";
import type { Messages } from "#lib/i18n.ts";

type Props = {
  fields: FormFields;
  known: {
    readonly risk: string;
    readonly exemptions34: readonly string[];
    readonly severeHealthIncident: boolean | null;
    readonly itSystemAttack: boolean | null;
    readonly encrypted: boolean | null;
  };
  words: Pick<Messages, "newIncident" | "forms" | "vocabulary">;
};

const FACTS = ["severeHealthIncident", "itSystemAttack", "encrypted"] as const;

/** The facts on which duties depend; each may stay unknown. */
export function RiskFields({ fields, known, words }: Props) {
  const t = words.newIncident.fields;
  const answers = [
    { value: "yes", label: words.forms.yes },
    { value: "no", label: words.forms.no },
    { value: "unknown", label: words.forms.dontKnow },
  ];
  return (
    <>
      <SelectField
        {...fields.text("risk", known.risk)}
        className="sm:max-w-sm"
        help={t.riskHelp}
        label={t.risk}
        options={RISKS.map((value) => ({ value, label: words.vocabulary.risks[value] }))}
      />
      <div className="grid gap-5 xl:grid-cols-3">
        {FACTS.map((fact) => (
          <RadioGroupField
            defaultValue={fields.value(fact, answerOf(known[fact]))}
            error={fields.error(fact)}
            flow="row"
            help={t[`${fact}Help`]}
            id={fields.id(fact)}
            key={fact}
            label={t[fact]}
            name={fact}
            options={answers}
          />
        ))}
      </div>
      <ChoiceGroup error={fields.error("exemptions34")} id={fields.id("exemptions34")} label={t.exemptions34}>
        <TickBoxes
          chosen={known.exemptions34}
          fields={fields}
          name="exemptions34[]"
          options={EXEMPTIONS_34.map((value) => ({ value, label: words.newIncident.exemptions34[value] }))}
        />
      </ChoiceGroup>
    </>
  );
}
