import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

type Props = {
  /** Names the region that scrolls, so that a keyboard can reach it. */
  label: string;
  /** thead, tbody and tfoot; the first cell of each row stays in sight. */
  children: ReactNode;
  density?: "compact" | "regular";
  className?: string;
};

// A region that scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 };

export function Table({ label, children, density = "regular", className }: Props) {
  return (
    <section aria-label={label} className={cn("table-region", className)} {...reachable}>
      <table className="table" data-density={density}>
        {children}
      </table>
    </section>
  );
}
