"use client";

import { RadioGroupField } from "#components/radio-group-field.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { OWN_RULE_KINDS } from "#law/own-rules/own-rule.ts";
import type { Messages } from "#lib/i18n.ts";
import { RuleTimeFields } from "./rule-time-fields.tsx";
import { RuleWhoFields } from "./rule-who-fields.tsx";
import { SettingForm, type SettingState } from "./setting-form.tsx";

export type SettingWords = Pick<Messages, "ownRules" | "vocabulary" | "forms" | "errors" | "problems">;
type Props = {
  organisations: readonly SelectOption[];
  addressees: readonly SelectOption[];
  act: (previous: SettingState, form: FormData) => Promise<SettingState>;
  words: SettingWords;
};

/** A duty that a contract, a policy or the organisation itself sets. */
export function RuleForm({ organisations, addressees, act, words }: Props) {
  const t = words.ownRules.form;
  return (
    <SettingForm
      act={act}
      icon="plus"
      id="set-rule"
      intro={t.ruleIntro}
      submit={t.setRule}
      title={t.ruleTitle}
      words={words}
    >
      {(fields) => (
        <>
          <RadioGroupField
            defaultValue={fields.value("kind", "contract")}
            error={fields.error("kind")}
            flow="row"
            id={fields.id("kind")}
            label={t.kind}
            name="kind"
            options={OWN_RULE_KINDS.map((value) => ({ value, label: words.ownRules.kinds[value] }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <ScannedLine {...fields.prose("name")} help={t.nameHelp} label={t.name} required />
            <SelectField
              {...fields.text("organisationId")}
              label={t.organisationId}
              options={organisations}
              placeholder={words.ownRules.table.all}
            />
            <ScannedLine {...fields.prose("document")} help={t.documentHelp} label={t.document} required />
            <ScannedLine {...fields.prose("clause")} label={t.clause} note={words.forms.optional} />
          </div>
          <RuleWhoFields addressees={addressees} fields={fields} words={words} />
          <RuleTimeFields fields={fields} words={words} />
        </>
      )}
    </SettingForm>
  );
}
