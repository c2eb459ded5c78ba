import type { FormFields } from "#components/form-fields.ts";
import { InstantField } from "#components/instant-field.tsx";
import { ScannedArea } from "#components/scanned-area.tsx";
import { ScannedLine } from "#components/scanned-line.tsx";
import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { TextField } from "#components/text-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import { listZones } from "#lib/zones.ts";
import type { AskedField } from "../rules.ts";

export type FieldOptions = {
  readonly members: readonly SelectOption[];
  readonly duties: readonly SelectOption[];
};

type Props = {
  field: AskedField;
  fields: FormFields;
  options: FieldOptions;
  words: Pick<Messages, "bulk" | "forms">;
};

const ZONE = "Europe/Paris";
const UNKNOWN = { precision: "instant", date: "", time: "", zone: ZONE } as const;

/** One field of an act on many, by the sort of control its kind asks for. */
export function BulkField({ field, fields, options, words: { bulk: t, forms } }: Props) {
  const name = `input.${field.name}`;
  const texts: Readonly<Record<string, string>> = t.fields;
  const isOptional = field.must === "optional";
  const label = texts[field.name] ?? field.name;
  const noted = isOptional ? { label, note: forms.optional } : { label, required: true };
  switch (field.as) {
    case "member":
      return (
        <SelectField {...fields.text(name)} label={label} options={options.members} placeholder={t.nobody} />
      );
    case "duty":
      return (
        <SelectField
          {...fields.text(name)}
          label={label}
          options={options.duties}
          placeholder={t.everyDuty}
        />
      );
    case "choice": {
      const choices: Readonly<Record<string, string>> = t.choices;
      const chosen = (field.options ?? []).map((value) => ({ value, label: choices[value] ?? value }));
      return <SelectField {...fields.text(name)} {...noted} options={chosen} placeholder={t.choose} />;
    }
    case "moment":
      return (
        <InstantField
          {...fields.instant(name, UNKNOWN)}
          help={t.momentHelp}
          label={label}
          labels={forms.instant}
          precisions={["instant", "day"]}
          zones={listZones(ZONE)}
        />
      );
    case "day":
      return <TextField {...fields.text(name)} {...noted} controlClassName="w-44" type="date" />;
    case "line":
      return <ScannedLine {...fields.prose(name)} {...noted} />;
    case "prose":
      return <ScannedArea {...fields.prose(name)} {...noted} rows={3} />;
  }
}
