import type { ReactNode } from "react";

type Tab = { href: string; label: string; count?: ReactNode };

type Props = { label: string; tabs: readonly Tab[]; current: string };

/** The facets of one object: links, each with its own address; where they are too many for a line, none is out of sight. */
export function TabsNav({ label, tabs, current }: Props) {
  return (
    <nav aria-label={label} className="mb-4 border-line border-b print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map(({ href, label: name, count }) => (
          <li key={href}>
            <a
              aria-current={href === current ? "page" : undefined}
              className="-mb-px inline-flex h-9 items-center gap-1.5 pointer-coarse:h-11 border-transparent border-b-2 px-2.5 text-soft -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
              href={href}
              data-follow=""
            >
              {name}
              {count === undefined ? null : (
                <span className="rounded-md bg-sunken px-1.5 text-soft text-xs tabular-nums">{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
