import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = { label: ReactNode; icon: IconName; children: ReactNode; open?: boolean };

/** An act behind its name; opens without a script. */
export function Disclosure({ label, icon, children, open }: Props) {
  return (
    <details className="group/disclosure rounded-md border border-line bg-surface print:hidden" open={open}>
      <summary className="flex min-h-10 items-center pointer-coarse:min-h-11 gap-2 rounded-md px-3 py-2 font-medium text-ink hover:bg-sunken">
        <Icon className="text-soft" name={icon} />
        <span className="min-w-0 flex-1">{label}</span>
        <Icon className="text-faint group-open/disclosure:rotate-180" name="chevron-down" />
      </summary>
      <div className="border-line border-t p-3">{children}</div>
    </details>
  );
}
