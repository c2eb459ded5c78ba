import type { ReactNode } from "react";
import { CheckboxField } from "./checkbox-field.tsx";
import type { FormFields } from "./form-fields.ts";

type Props = {
  fields: FormFields;
  /** The one name under which every box is sent. */
  name: string;
  options: readonly { readonly value: string; readonly label: string; readonly help?: ReactNode }[];
  /** Those ticked before anything is typed. */
  chosen?: readonly string[];
};

/** Of several, those ticked: within a ChoiceGroup, which carries the question and what is wrong with the answer. */
export function TickBoxes({ fields, name, options, chosen = [] }: Props) {
  return options.map(({ value, label, help }) => (
    <CheckboxField
      defaultChecked={fields.isChecked(name, value, chosen.includes(value))}
      help={help}
      id={`${fields.id(name)}-${value}`}
      key={value}
      label={label}
      name={name}
      value={value}
    />
  ));
}
