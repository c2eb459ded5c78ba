import type { ReactNode } from "react";
import { EscapeCloses } from "./escape-closes.tsx";
import { FocusOnArrival } from "./focus-on-arrival.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  title: ReactNode;
  eyebrow?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  closeHref: string;
  closeLabel: string;
};

/** Detail beside the page, at an address of its own; the whole screen on a phone. */
export function SidePanel({ title, eyebrow, children, footer, closeHref, closeLabel }: Props) {
  return (
    <aside
      aria-labelledby="side-panel-title"
      className="fixed inset-0 z-30 flex flex-col bg-surface shadow-md sm:start-auto sm:w-[32rem] sm:border-line sm:border-s print:static print:w-full print:shadow-none"
    >
      <EscapeCloses href={closeHref} />
      <FocusOnArrival
        className="flex min-h-0 flex-1 flex-col outline-none"
        key={closeHref}
        labelledBy="side-panel-title"
      >
        <header className="flex items-start justify-between gap-3 border-line border-b px-5 py-3">
          <div className="min-w-0">
            {eyebrow ? <p className="text-faint text-xs">{eyebrow}</p> : null}
            <h2 className="font-semibold text-ink text-md" id="side-panel-title">
              {title}
            </h2>
          </div>
          <a
            aria-label={closeLabel}
            className="-me-2 inline-flex size-9 flex-none items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink print:hidden"
            href={closeHref}
            title={closeLabel}
            data-follow="stay"
          >
            <Icon name="x" />
          </a>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        {footer ? (
          <footer className="flex flex-wrap gap-2 border-line border-t px-5 py-3">{footer}</footer>
        ) : null}
      </FocusOnArrival>
    </aside>
  );
}
