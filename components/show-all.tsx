import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  items: readonly ReactNode[];
  /** How many are read at once. */
  shown: number;
  label: string;
  className?: string;
};

/** The first of a long list; the rest behind one line that says how many there are. */
export function ShowAll({ items, shown, label, className }: Props) {
  const rest = items.slice(shown);
  return (
    <>
      <ul className={className}>{items.slice(0, shown)}</ul>
      {rest.length === 0 ? null : (
        <details className="group/rest mt-2">
          <summary className="flex items-center gap-1 py-1 text-accent text-sm print:hidden">
            {label}
            <Icon className="group-open/rest:rotate-180" name="chevron-down" />
          </summary>
          <ul className={className}>{rest}</ul>
        </details>
      )}
    </>
  );
}
