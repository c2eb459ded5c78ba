import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { answerOf } from "#lib/answer-of.ts";
import type { Messages } from "#lib/i18n.ts";
import type { RiskOptions } from "./risk-options.ts";

export type RetainedStart = {
  readonly retained: string;
  readonly gravity: string;
  readonly gravityWords: string;
  readonly likelihood: string;
  readonly likelihoodWords: string;
  readonly exemptions34: readonly string[];
  readonly severeHealthIncident: boolean | null;
  readonly itSystemAttack: boolean | null;
};

type Props = {
  fields: FormFields;
  start: RetainedStart;
  options: RiskOptions;
  words: Pick<Messages, "risk" | "forms">;
};

const AXES = ["gravity", "likelihood"] as const;

/** What the person concludes, in CNIL's two levels and in law, with their own words; and the facts that duties ask. */
export function RetainedFields({ fields, start, options, words }: Props) {
  const t = words.risk.retain;
  return (
    <>
      <div className="grid gap-5 md:grid-cols-2">
        {AXES.map((axis) => (
          <div className="flex flex-col gap-3" key={axis}>
            <RadioGroupField
              defaultValue={fields.value(axis, start[axis])}
              error={fields.error(axis)}
              id={fields.id(axis)}
              label={t[axis]}
              name={axis}
              options={options[axis]}
            />
            <ScannedArea
              {...fields.prose(`${axis}Words`, start[`${axis}Words`])}
              help={t[`${axis}WordsHelp`]}
              label={t[`${axis}Words`]}
              note={words.forms.optional}
              rows={3}
            />
          </div>
        ))}
      </div>
      <RadioGroupField
        defaultValue={fields.value("retained", start.retained)}
        error={fields.error("retained")}
        flow="row"
        help={t.retainedHelp}
        id={fields.id("retained")}
        label={t.retained}
        name="retained"
        options={options.retained}
      />
      <ScannedArea {...fields.prose("reason")} help={t.reasonHelp} label={t.reason} rows={3} />
      <ChoiceGroup
        error={fields.error("exemptions34")}
        help={t.exemptions34Help}
        id={fields.id("exemptions34")}
        label={t.exemptions34}
      >
        <TickBoxes
          chosen={start.exemptions34}
          fields={fields}
          name="exemptions34[]"
          options={options.exemptions34}
        />
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        {options.duties.map(({ name, label, help }) => (
          <RadioGroupField
            defaultValue={fields.value(name, answerOf(start[name]))}
            error={fields.error(name)}
            flow="row"
            help={help}
            id={fields.id(name)}
            key={name}
            label={label}
            name={name}
            options={[
              { value: "yes", label: words.forms.yes },
              { value: "no", label: words.forms.no },
              { value: "unknown", label: words.forms.dontKnow },
            ]}
          />
        ))}
      </div>
    </>
  );
}
