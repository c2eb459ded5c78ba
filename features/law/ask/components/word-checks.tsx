import { CheckboxField } from "#components/checkbox-field.tsx";
import { ChoiceGroup } from "#components/choice-group.tsx";
import type { SelectOption } from "#components/select-field.tsx";
import { type AskForm, keepTyped } from "./ask-form.ts";

type Props = {
  form: AskForm;
  /** Where several groups share a name, each shows its own part; the first shows what nobody offered. */
  name: string;
  id?: string;
  label: string;
  options: readonly SelectOption[];
  help?: string;
  keeps?: readonly string[];
  columns?: "one" | "two";
};

/** Several words of a list. */
export function WordChecks({ form, name, id, label, options, help, keeps, columns = "two" }: Props) {
  const { fields, typed } = form;
  const group = id ?? fields.id(name);
  const shown = keepTyped(options, keeps ?? typed.get(name) ?? []);
  return (
    <ChoiceGroup
      error={id === undefined ? fields.error(name) : undefined}
      help={help}
      id={group}
      label={label}
    >
      <div className={columns === "two" ? "grid gap-x-4 gap-y-2 sm:grid-cols-2" : "flex flex-col gap-2"}>
        {shown.map((option) => (
          <CheckboxField
            defaultChecked={fields.isChecked(name, option.value)}
            id={`${group}-${option.value}`}
            key={option.value}
            label={option.label}
            name={name}
            value={option.value}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}
