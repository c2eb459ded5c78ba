import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";
import { FieldError } from "./field-error.tsx";

type Props = {
  id: string;
  label: ReactNode;
  children: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  /** "optional", said in words beside the label. */
  note?: string | undefined;
  className?: string | undefined;
};

export function Field({ id, label, children, help, error, note, className }: Props) {
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label className="font-medium text-ink text-sm" htmlFor={id}>
        {label}
        {note ? <span className="ms-1.5 font-normal text-faint">{note}</span> : null}
      </label>
      {children}
      {help ? (
        <p className="text-faint text-xs" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
    </div>
  );
}
