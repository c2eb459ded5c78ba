import { CheckboxField } from "#components/checkbox-field.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import type { FormFields } from "#components/form-fields.ts";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { Section } from "#components/section.tsx";
import { SelectField } from "#components/select-field.tsx";
import { TickBoxes } from "#components/tick-boxes.tsx";
import { CAUSES, NATURES } from "#law/vocabulary.ts";
import { INCIDENT_KINDS } from "../catalogue.ts";
import type { IncidentWords } from "./incident-form.tsx";

type Props = { fields: FormFields; words: IncidentWords };

export function WhatFields({ fields, words }: Props) {
  const t = words.newIncident.fields;
  const named = words.vocabulary;
  return (
    <Section
      actions={<span className="text-soft text-xs">{words.newIncident.required}</span>}
      id="what"
      title={words.newIncident.sections.what}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <ScannedLine
          {...fields.text("title")}
          className="sm:col-span-2"
          help={t.titleHelp}
          label={t.title}
          problems={words.problems}
          required
        />
        <SelectField
          {...fields.text("kind")}
          label={t.kind}
          options={INCIDENT_KINDS.map((value) => ({ value, label: named.kinds[value] }))}
          placeholder={t.kindChoose}
          required
        />
        <ScannedArea
          {...fields.text("description")}
          className="sm:col-span-2"
          label={t.description}
          note={words.forms.optional}
          problems={words.problems}
          rows={3}
        />
        <CheckboxField
          className="sm:col-span-2"
          defaultChecked={fields.isChecked("origin", "exercise")}
          help={t.exerciseHelp}
          id={fields.id("origin")}
          label={t.exercise}
          name="origin"
          value="exercise"
        />
        <h3 className="border-line border-t pt-3 font-semibold text-ink text-sm sm:col-span-2">
          {words.newIncident.sections.more}
        </h3>
        <SelectField
          {...fields.text("cause", "unknown")}
          label={t.cause}
          options={["unknown" as const, ...CAUSES.filter((cause) => cause !== "unknown")].map((value) => ({
            value,
            label: named.causes[value],
          }))}
        />
        <ChoiceGroup
          className="sm:col-span-2"
          error={fields.error("natures")}
          id={fields.id("natures")}
          label={t.natures}
        >
          <TickBoxes
            fields={fields}
            name="natures[]"
            options={NATURES.map((value) => ({ value, label: named.natures[value] }))}
          />
        </ChoiceGroup>
      </div>
    </Section>
  );
}
