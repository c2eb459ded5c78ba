"use client";

import { usePathname } from "next/navigation";
import { Shortcuts } from "#components/shortcuts.tsx";

type Shortcut = { keys: string; href: string; label: string };

type Props = {
  base: string;
  everywhere: readonly Shortcut[];
  /** Inside a case; each `href` is its facet's part of the address. */
  inCase: readonly Shortcut[];
  labels: { title: string; close: string; help: string };
};

/** The shortcuts of a workspace, and those of the case in which one stands. */
export function WorkspaceShortcuts({ base, everywhere, inCase, labels }: Props) {
  const [reference] = usePathname().slice(`${base}/incidents/`.length).split("/");
  const here = usePathname().startsWith(`${base}/incidents/`) && reference !== "new";
  const own = here
    ? inCase.map((one) => ({ ...one, href: `${base}/incidents/${reference}${one.href}` }))
    : [];
  return <Shortcuts labels={labels} shortcuts={[...everywhere, ...own]} />;
}
