import { clsx } from "clsx";
import Form from "next/form";
import type { ReactNode } from "react";

type Props = { action: string; className?: string; children: ReactNode };

/** A filter lives in the address: a plain form that works without a script. */
export function FilterForm({ action, className = "mb-3", children }: Props) {
  return (
    <Form
      action={action}
      className={clsx("flex flex-wrap items-end gap-2 print:hidden", className)}
      prefetch={false}
      scroll={false}
    >
      {children}
    </Form>
  );
}
