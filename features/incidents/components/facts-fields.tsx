import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { Section } from "#components/section.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { RiskFields } from "#features/exposures/components/risk-fields.tsx";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = { fields: FormFields; words: IncidentWords };

const NOTHING_KNOWN = {
  risk: "unassessed",
  exemptions34: [],
  severeHealthIncident: null,
  itSystemAttack: null,
  encrypted: null,
} as const;

export function FactsFields({ fields, words }: Props) {
  const t = words.newIncident;
  return (
    <Section
      actions={<span className="text-faint text-xs">{words.forms.optional}</span>}
      id="facts"
      title={t.sections.facts}
    >
      <div className="flex flex-col gap-5">
        <ChoiceGroup
          error={fields.error("dataCategories")}
          id={fields.id("dataCategories")}
          label={t.fields.dataCategories}
        >
          <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 xl:grid-cols-3">
            <TickBoxes
              fields={fields}
              name="dataCategories[]"
              options={DATA_CATEGORIES.map((value) => ({
                value,
                label: words.vocabulary.dataCategories[value],
              }))}
            />
          </div>
        </ChoiceGroup>
        <RiskFields fields={fields} known={NOTHING_KNOWN} words={words} />
      </div>
    </Section>
  );
}
