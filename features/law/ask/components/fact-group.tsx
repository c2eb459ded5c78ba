import type { ReactNode } from "react";
import { Icon } from "#components/icon.tsx";

type Props = {
  title: string;
  /** Why it is open or folded: "no rule here looks at it". */
  note?: string | undefined;
  open: boolean;
  children: ReactNode;
};

/** A part of the question that folds; what it holds is sent either way. */
export function FactGroup({ title, note, open, children }: Props) {
  return (
    <details className="group/facts border-line border-t first-of-type:border-t-0" open={open}>
      <summary className="flex min-h-10 items-center gap-2 px-4 py-2 text-ink -outline-offset-2 hover:bg-sunken">
        <span className="min-w-0 flex-1">
          <span className="font-medium">{title}</span>
          {note === undefined ? null : <span className="block text-faint text-xs">{note}</span>}
        </span>
        <Icon className="text-faint group-open/facts:rotate-180" name="chevron-down" />
      </summary>
      <div className="flex flex-col gap-4 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}
