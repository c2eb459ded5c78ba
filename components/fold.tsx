import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = { label: ReactNode; children: ReactNode; open?: boolean };

/** A long part of a page: folded on a phone until asked for, whole on a wide screen and on paper; without a script. */
export function Fold({ label, children, open }: Props) {
  return (
    <details className="fold group/fold" open={open}>
      <summary className="flex min-h-11 items-center gap-2 rounded-md border border-line bg-surface px-4 py-2 font-semibold text-ink">
        <span className="min-w-0 flex-1">{label}</span>
        <Icon className="text-faint group-open/fold:rotate-180" name="chevron-down" />
      </summary>
      <div className="mt-2 flex flex-col gap-5 lg:mt-0">{children}</div>
    </details>
  );
}
