import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

type Props = { id: string; title: ReactNode; children: ReactNode; actions?: ReactNode; className?: string };

/** A titled block of a page, set on its own surface. */
export function Section({ id, title, children, actions, className }: Props) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={cn("min-w-0 rounded-md border border-line bg-surface", className)}
      id={id}
    >
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-2">
        <h2 className="font-semibold text-base text-ink" id={`${id}-title`}>
          {title}
        </h2>
        {actions}
      </div>
      <div className="p-4">{children}</div>
    </section>
  );
}
