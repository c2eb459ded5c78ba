import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Tab = { href: string; label: string; count?: ReactNode };

type Props = { label: string; tabs: readonly Tab[]; current: string };

/** More than these fill half a phone. */
const MOST_OPEN = 8;

/** The facets of one object: links, each with its own address; too many for a phone stand there behind the one shown. */
export function TabsNav({ label, tabs, current }: Props) {
  const list = <TabList current={current} tabs={tabs} />;
  return (
    <nav aria-label={label} className="mb-4 border-line border-b print:hidden">
      {tabs.length > MOST_OPEN ? (
        <details className="fold-phone group/tabs">
          <summary className="flex min-h-11 items-center gap-2 px-2.5 text-ink">
            <Icon className="text-soft" name="list" />
            <span className="min-w-0 flex-1 font-medium">
              <span className="sr-only">{label} </span>
              {tabs.find(({ href }) => href === current)?.label ?? label}
            </span>
            <Icon className="text-faint group-open/tabs:rotate-180" name="chevron-down" />
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}

function TabList({ tabs, current }: Pick<Props, "tabs" | "current">) {
  return (
    <ul className="flex flex-wrap gap-x-1">
      {tabs.map(({ href, label, count }) => (
        <li key={href}>
          <a
            aria-current={href === current ? "page" : undefined}
            className="-mb-px inline-flex h-9 items-center gap-1.5 pointer-coarse:h-11 border-transparent border-b-2 px-2.5 text-soft -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            data-follow=""
            href={href}
          >
            {label}
            {count === undefined ? null : (
              <span className="rounded-md bg-sunken px-1.5 text-soft text-xs tabular-nums">{count}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
