import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

type Props = {
  /** Names the region that scrolls, so that a keyboard can reach it. */
  label: string;
  /** thead, tbody and tfoot; the first cell of each row stays in sight. */
  children: ReactNode;
  density?: "compact" | "regular";
  /** How many rows there are over all pages, where not all of them stand here. */
  rows?: number | null;
  className?: string;
};

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };

export function Table({ label, children, density = "regular", rows = null, className }: Props) {
  return (
    <section aria-label={label} className={cn("table-region", className)} {...reachable}>
      <table aria-rowcount={rows === null ? undefined : rows + 1} className="table" data-density={density}>
        {children}
      </table>
    </section>
  );
}
