import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field.tsx";
import { fieldDescription } from "./field-ids.ts";
import { SelectOptions } from "./select-options.tsx";

export type SelectOption = { value: string; label: string; group?: string };

type Props = Omit<ComponentProps<"select">, "id" | "name" | "className" | "children" | "defaultValue"> & {
  id: string;
  name: string;
  label: ReactNode;
  options: readonly SelectOption[];
  defaultValue?: string;
  /** First, empty choice: "Choose a laboratory". */
  placeholder?: string;
  help?: ReactNode;
  error?: string | undefined;
  note?: string;
  className?: string;
};

export function SelectField({
  id,
  label,
  options,
  placeholder,
  help,
  error,
  note,
  className,
  defaultValue = "",
  ...select
}: Props) {
  return (
    <Field className={className} error={error} help={help} id={id} label={label} note={note}>
      {/* The key: React resets a submitted form and leaves a select at its first default. */}
      <select
        key={defaultValue}
        {...select}
        {...fieldDescription({ id, help, error })}
        className="control"
        defaultValue={defaultValue}
        id={id}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        <SelectOptions options={options} />
      </select>
    </Field>
  );
}
