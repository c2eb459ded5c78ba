import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = { label: string; icon: IconName; children: ReactNode };

/** Opens without a script; what it holds are plain links and forms. */
export function Menu({ label, icon, children }: Props) {
  return (
    <details className="relative print:hidden">
      <summary className="inline-flex h-8 items-center pointer-coarse:h-11 gap-1.5 rounded-md px-2 text-sm text-soft hover:bg-sunken hover:text-ink">
        <Icon name={icon} />
        <span className="sr-only max-w-40 truncate sm:not-sr-only">{label}</span>
        <Icon className="size-3" name="chevron-down" />
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 flex min-w-48 max-w-72 flex-col gap-2 rounded-md border border-line bg-surface p-3 shadow-md">
        {children}
      </div>
    </details>
  );
}
