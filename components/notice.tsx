import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Kind = "note" | "warning" | "error" | "done";

type Props = { kind: Kind; title?: string; children?: ReactNode; className?: string };

const looks: Record<Kind, { icon: IconName; className: string }> = {
  note: { icon: "info", className: "border-line bg-sunken text-ink" },
  warning: { icon: "triangle-alert", className: "border-soon-edge bg-soon-wash text-soon" },
  error: { icon: "octagon-alert", className: "border-late-edge bg-late-wash text-late" },
  done: { icon: "circle-check", className: "border-line bg-surface text-ink" },
};

export function Notice({ kind, title, children, className }: Props) {
  const { icon, className: look } = looks[kind];
  return (
    <div
      className={clsx("flex items-start gap-2 rounded-md border px-3 py-2", look, className)}
      role={kind === "error" ? "alert" : "status"}
    >
      <Icon className="mt-0.5" name={icon} />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
