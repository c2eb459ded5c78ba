import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = { title: string; children?: ReactNode; action?: ReactNode; icon?: IconName };

export function EmptyState({ title, children, action, icon = "inbox" }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-line border-dashed px-6 py-10 text-center">
      <Icon className="size-5 text-faint" name={icon} />
      <p className="font-medium text-ink">{title}</p>
      {children ? <div className="max-w-prose text-sm text-soft">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
