import type { FormFields } from "#components/form-fields.ts";
import { SelectField } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import { INSTANTS } from "#law/vocabulary.ts";
import type { SettingWords } from "./rule-form.tsx";

type Props = { fields: FormFields; words: SettingWords };

const UNITS = ["hours", "days", "months", "open"] as const;

/** What starts the clock, how long it runs, and between which days the rule holds. */
export function RuleTimeFields({ fields, words }: Props) {
  const t = words.ownRules.form;
  const instants = INSTANTS.map((value) => ({ value, label: words.vocabulary.instants[value] }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField {...fields.text("trigger", "awareness")} label={t.trigger} options={instants} />
      <SelectField
        {...fields.text("fallback")}
        help={t.fallbackHelp}
        label={t.fallback}
        note={words.forms.optional}
        options={instants}
        placeholder={t.noFallback}
      />
      <TextField {...fields.text("count")} help={t.countHelp} inputMode="decimal" label={t.count} />
      <SelectField
        {...fields.text("unit", "hours")}
        label={t.unit}
        options={UNITS.map((value) => ({ value, label: t.units[value] }))}
      />
      <TextField
        {...fields.text("from")}
        help={t.fromHelp}
        label={t.from}
        note={words.forms.optional}
        type="date"
      />
      <TextField {...fields.text("until")} label={t.until} note={words.forms.optional} type="date" />
    </div>
  );
}
