"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";
import { PendingMark } from "./pending-mark.tsx";

export type NavItem = {
  href: string;
  label: string;
  /** For the bar under the thumb, when the label is longer than a dozen letters. */
  short?: string;
  icon: IconName;
  match?: "exact" | "within";
};

type Props = NavItem & { look: "side" | "bottom" };

const looks = {
  side: "h-8 gap-2 rounded-md px-2 text-base aria-[current=page]:bg-sunken",
  bottom: "h-14 w-full flex-col justify-center gap-1 px-1 text-xs",
};

export function NavLink({ href, label, short = label, icon, match = "within", look }: Props) {
  const pathname = usePathname();
  const current = pathname === href || (match === "within" && pathname.startsWith(`${href}/`));
  return (
    <Link
      aria-current={current ? "page" : undefined}
      className={clsx(
        "flex min-w-0 items-center text-soft -outline-offset-2 hover:text-ink",
        "aria-[current=page]:font-medium aria-[current=page]:text-ink",
        looks[look],
      )}
      href={href}
      prefetch={false}
    >
      <Icon className={look === "bottom" ? "size-5" : undefined} name={icon} />
      <span className="max-w-full truncate">{look === "bottom" ? short : label}</span>
      <PendingMark />
    </Link>
  );
}
