import type { ComponentProps, ReactNode } from "react";
import { cn } from "#lib/cn.ts";
import { Field } from "./field.tsx";
import { fieldDescription } from "./field-ids.ts";

type Props = Omit<ComponentProps<"input">, "id" | "name" | "className"> & {
  id: string;
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  note?: string;
  className?: string;
  controlClassName?: string;
};

export function TextField({
  id,
  label,
  help,
  error,
  note,
  className,
  controlClassName,
  type = "text",
  ...input
}: Props) {
  return (
    <Field className={className} error={error} help={help} id={id} label={label} note={note}>
      <input
        {...input}
        {...fieldDescription({ id, help, error })}
        className={cn("control", controlClassName)}
        id={id}
        type={type}
      />
    </Field>
  );
}
