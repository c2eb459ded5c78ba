import { clsx } from "clsx";
import type { IconName } from "./icon-shapes.ts";

type Props = { name: IconName; className?: string | undefined };

/** Always beside a word; alone, the control that holds it carries the name. */
export function Icon({ name, className }: Props) {
  return (
    <svg aria-hidden="true" className={clsx("icon", className)} focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  );
}
