import { clsx } from "clsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-shapes.ts";
import { type Tone, toneClass, toneIcon } from "./tones.ts";

type Props = { tone: Tone; children: string; icon?: IconName; className?: string };

export function StateBadge({ tone, children, icon = toneIcon[tone], className }: Props) {
  return (
    <span
      className={clsx(
        "inline-flex min-h-5 items-center gap-1 whitespace-nowrap rounded-md border pe-1.5 font-medium text-xs",
        tone === "waiting" ? "ps-4" : "ps-1.5",
        toneClass[tone],
        className,
      )}
      data-tone={tone}
    >
      <Icon className="size-3" name={icon} />
      {children}
    </span>
  );
}
