import { clsx } from "clsx";
import type { IconName } from "./icon-name.ts";

type Props = { name: IconName; className?: string | undefined };

/** Always beside a word; alone, the control that holds it carries the name. */
export function Icon({ name, className }: Props) {
  return <span className={clsx("icon", className)} data-icon={name} />;
}
