import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";
import { FieldError } from "./field-error.tsx";
import { fieldDescription } from "./field-ids.ts";

type Props = {
  id: string;
  label: ReactNode;
  children: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  note?: string;
  className?: string;
};

/** A question over several controls: the fieldset carries its help and its error. */
export function ChoiceGroup({ id, label, children, help, error, note, className }: Props) {
  const { "aria-describedby": describedBy } = fieldDescription({ id, help, error });
  return (
    <fieldset
      aria-describedby={describedBy}
      className={cn("flex min-w-0 flex-col gap-1.5", className)}
      id={id}
    >
      <legend className="mb-1 font-medium text-ink text-sm">
        {label}
        {note ? <span className="ms-1.5 font-normal text-faint">{note}</span> : null}
      </legend>
      {help ? (
        <p className="text-faint text-xs" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
