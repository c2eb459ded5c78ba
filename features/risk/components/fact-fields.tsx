import { CheckboxField } from "#components/checkbox-field.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import type { SeverityFacts } from "#law/severity/facts.ts";
import { answerOf } from "#lib/answer-of.ts";
import type { Messages } from "#lib/i18n.ts";
import type { RiskOptions } from "./risk-options.ts";

type Props = {
  fields: FormFields;
  facts: SeverityFacts;
  options: RiskOptions;
  words: Pick<Messages, "risk" | "forms">;
};

const EFFECTS = ["confidentiality", "integrity", "availability", "cause"] as const;
const FLAGS = ["malicious", "exfiltrated", "encrypted", "backupAvailable", "vulnerablePersons"] as const;

/** The facts that the assessment asks, in the order in which one finds them out. What is not known stays so. */
export function FactFields({ fields, facts, options, words }: Props) {
  const t = words.risk.facts;
  const answers = [
    { value: "yes", label: words.forms.yes },
    { value: "no", label: words.forms.no },
    { value: "unknown", label: words.forms.dontKnow },
  ];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {EFFECTS.map((name) => (
          <SelectField
            {...fields.text(`facts.${name}`, facts[name] ?? "")}
            key={name}
            label={t[name]}
            options={options[name]}
            placeholder={words.forms.dontKnow}
          />
        ))}
        <TextField
          {...fields.text("facts.personsAffected", facts.personsAffected?.toString() ?? "")}
          help={t.personsHelp}
          inputMode="numeric"
          label={t.personsAffected}
        />
      </div>
      <Ticks
        fields={fields}
        known={facts.dataCategories ?? []}
        label={t.dataCategories}
        name="facts.dataCategories"
        options={options.dataCategories}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {FLAGS.map((name) => (
          <RadioGroupField
            defaultValue={fields.value(`facts.${name}`, answerOf(facts[name]))}
            error={fields.error(`facts.${name}`)}
            flow="row"
            id={fields.id(`facts.${name}`)}
            key={name}
            label={t[name]}
            name={`facts.${name}`}
            options={answers}
          />
        ))}
      </div>
      <Circumstances
        fields={fields}
        known={facts.aggravations ?? []}
        more={t.moreAggravations}
        name="aggravations"
        options={options.aggravations}
        title={t.aggravations}
      >
        <CheckboxField
          defaultChecked={fields.isChecked("aggravationsKnown", "yes", facts.aggravations !== null)}
          help={t.aggravationsKnownHelp}
          id={fields.id("aggravationsKnown")}
          label={t.aggravationsKnown}
          name="aggravationsKnown"
          value="yes"
        />
      </Circumstances>
      <Circumstances
        fields={fields}
        known={facts.mitigations ?? []}
        more={t.moreMitigations}
        name="mitigations"
        options={options.mitigations}
        title={t.mitigations}
      />
    </>
  );
}

type Listed = {
  fields: FormFields;
  name: string;
  known: readonly string[];
};

function Ticks({
  fields,
  name,
  known,
  options,
  label,
}: Listed & { options: readonly SelectOption[]; label: string }) {
  return (
    <ChoiceGroup error={fields.error(name)} id={fields.id(name)} label={label}>
      <Boxes fields={fields} known={known} name={name} options={options} />
    </ChoiceGroup>
  );
}

function Boxes({ fields, name, known, options }: Listed & { options: readonly SelectOption[] }) {
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
      <TickBoxes chosen={known} fields={fields} name={`${name}[]`} options={options} />
    </div>
  );
}

type Asked = Listed & {
  name: "aggravations" | "mitigations";
  title: string;
  more: string;
  options: RiskOptions["aggravations"];
  children?: React.ReactNode;
};

/** The circumstances that decide most often, the others behind a line that opens where one is ticked. */
function Circumstances({ fields, name, known, title, more, options, children }: Asked) {
  const field = `facts.${name}`;
  const ticked = options.rest.some(({ value }) =>
    fields.isChecked(`${field}[]`, value, known.includes(value)),
  );
  return (
    <ChoiceGroup error={fields.error(field)} id={fields.id(field)} label={title}>
      <Boxes fields={fields} known={known} name={field} options={options.first} />
      <details className="mt-1" open={ticked}>
        <summary className="text-sm text-soft underline underline-offset-2">{more}</summary>
        <div className="mt-2">
          <Boxes fields={fields} known={known} name={field} options={options.rest} />
        </div>
      </details>
      {children}
    </ChoiceGroup>
  );
}
