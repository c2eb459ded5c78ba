import { clsx } from "clsx";
import type { IconName } from "./icon-name.ts";
import { type Tone, toneIcon } from "./tones.ts";

type Props = { tone: Tone; children: string; icon?: IconName; className?: string };

export function StateBadge({ tone, children, icon = toneIcon[tone], className }: Props) {
  return (
    <span className={clsx("badge", className)} data-icon={icon} data-tone={tone}>
      {children}
    </span>
  );
}
