import type { ReactNode } from "react";
import { Icon } from "#components/icon.tsx";
import type { FileView } from "./open-view.ts";

type Props = {
  file: FileView;
  count: string;
  /** Where the items are few enough to be read at once. */
  open: "open" | "folded";
  children?: ReactNode;
};

/** One organisation's open matters, each with the way to close it. */
export function OpenItems({ file: { name, items }, count, open, children }: Props) {
  return (
    <div className="rounded-md border border-line p-3">
      <details className="group/items" open={open === "open"}>
        <summary className="flex items-start gap-2 rounded-md py-1">
          <span className="min-w-0 flex-1">
            <span className="font-semibold text-ink">{name}</span>{" "}
            <span className="text-soft text-sm">{count}</span>
          </span>
          <Icon className="mt-0.5 text-faint group-open/items:rotate-180" name="chevron-down" />
        </summary>
        <ul className="mt-2 flex flex-col gap-2 border-line border-s-2 ps-3">
          {items.map(({ key, text, href, how }) => (
            <li className="flex flex-wrap items-baseline gap-x-3 text-sm" key={key}>
              <span className="min-w-0 text-ink [overflow-wrap:anywhere]">{text}</span>
              <a className="text-accent hover:underline" href={href}>
                {how}
                <span className="sr-only"> – {text}</span>
              </a>
            </li>
          ))}
        </ul>
      </details>
      {children}
    </div>
  );
}
