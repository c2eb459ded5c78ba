import type { ComponentProps, ReactNode } from "react";
import { Field } from "./field.tsx";
import { fieldDescription } from "./field-ids.ts";

type Props = Omit<ComponentProps<"textarea">, "id" | "name" | "className"> & {
  id: string;
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  note?: string;
  className?: string;
};

export function TextArea({ id, label, help, error, note, className, rows = 4, ...area }: Props) {
  return (
    <Field className={className} error={error} help={help} id={id} label={label} note={note}>
      <textarea
        {...area}
        {...fieldDescription({ id, help, error })}
        className="control resize-y"
        id={id}
        rows={rows}
      />
    </Field>
  );
}
