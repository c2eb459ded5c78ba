import type { ComponentProps, ReactNode } from "react";
import { cn } from "#lib/cn.ts";
import { FieldError } from "./field-error.tsx";
import { fieldDescription } from "./field-ids.ts";

type Props = Omit<ComponentProps<"input">, "id" | "name" | "type" | "className"> & {
  id: string;
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  className?: string;
};

export function CheckboxField({ id, label, help, error, className, ...input }: Props) {
  return (
    <div className={cn("grid grid-cols-[auto_1fr] items-start gap-x-2", className)}>
      <input
        {...input}
        {...fieldDescription({ id, help, error })}
        className="mt-0.5 size-4 accent-solid"
        id={id}
        key={String(input.defaultChecked)}
        type="checkbox"
      />
      <label className="text-base text-ink" htmlFor={id}>
        {label}
      </label>
      <div className="col-start-2">
        {help ? (
          <p className="text-faint text-xs" id={`${id}-help`}>
            {help}
          </p>
        ) : null}
        <FieldError id={id}>{error}</FieldError>
      </div>
    </div>
  );
}
