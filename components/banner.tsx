import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = { icon: IconName; label: string; children: ReactNode };

/** One line across the top that never goes away while it is true; it prints too. */
export function Banner({ icon, label, children }: Props) {
  return (
    <aside
      aria-label={label}
      className="flex items-center justify-center gap-2 bg-ink px-4 py-1.5 text-center font-medium text-surface text-xs print:border print:border-ink print:bg-surface print:text-ink"
    >
      <Icon className="size-3.5" name={icon} />
      <span>{children}</span>
    </aside>
  );
}
