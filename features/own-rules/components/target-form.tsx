"use client";

import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import type { SettingWords } from "./rule-form.tsx";
import { SettingForm, type SettingState } from "./setting-form.tsx";

type Props = {
  organisations: readonly SelectOption[];
  /** The rules of law that leave the time open. */
  rules: readonly SelectOption[];
  act: (previous: SettingState, form: FormData) => Promise<SettingState>;
  words: SettingWords;
};

const UNITS = ["hours", "days"] as const;

/** A time of one's own for a duty of the law without a number. */
export function TargetForm({ organisations, rules, act, words }: Props) {
  const t = words.ownRules.form;
  return (
    <SettingForm
      act={act}
      icon="flag"
      id="set-target"
      intro={t.targetIntro}
      submit={t.setTarget}
      title={t.targetTitle}
      words={words}
    >
      {(fields) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <input name="kind" type="hidden" value="target" />
          <ScannedLine {...fields.prose("name")} help={t.nameHelp} label={t.name} required />
          <SelectField
            {...fields.text("organisationId")}
            label={t.organisationId}
            options={organisations}
            placeholder={words.ownRules.table.all}
          />
          <SelectField
            {...fields.text("rule")}
            className="sm:col-span-2"
            help={t.lawRuleHelp}
            label={t.rule}
            options={rules}
            placeholder={t.chooseRule}
            required
          />
          <TextField {...fields.text("count")} inputMode="decimal" label={t.count} required />
          <SelectField
            {...fields.text("unit", "hours")}
            label={t.unit}
            options={UNITS.map((value) => ({ value, label: t.units[value] }))}
          />
        </div>
      )}
    </SettingForm>
  );
}
