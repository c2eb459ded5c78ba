import { SelectField, type SelectOption } from "#components/select-field.tsx";
import { type AskForm, keepTyped } from "./ask-form.ts";

type Props = {
  form: AskForm;
  name: string;
  label: string;
  options: readonly SelectOption[];
  placeholder?: string;
  help?: string;
  className?: string;
};

/** One word of a list, or none. */
export function WordSelect({ form, name, options, placeholder, ...field }: Props) {
  return (
    <SelectField
      {...form.fields.text(name)}
      {...field}
      options={keepTyped(options, form.typed.get(name) ?? [])}
      placeholder={placeholder ?? form.t("lawAsk.form.notSaid")}
    />
  );
}
