import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { type NavItem, NavLink } from "./nav-link.tsx";

type Props = {
  product: string;
  home: { href: string; label: string };
  labels: { skip: string; nav: string };
  nav: readonly NavItem[];
  children: ReactNode;
  /** Above everything and on every page: an exercise, a restored copy. */
  banner?: ReactNode;
  breadcrumb?: ReactNode;
  /** Locale switch, theme switch, user menu. */
  tools?: ReactNode;
};

/** On a wide screen the pages stand on the left; on a phone, under the thumb. */
export function AppShell({ product, home, labels, nav, children, banner, breadcrumb, tools }: Props) {
  const bottom = nav.slice(0, 5);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-solid focus:px-3 focus:py-2 focus:text-on-solid"
        href="#content"
      >
        {labels.skip}
      </a>
      {banner}
      <header className="sticky top-0 z-20 flex h-12 flex-none items-center gap-3 border-line border-b bg-surface px-4 print:static print:border-0">
        <a
          className="flex flex-none items-center gap-2 font-semibold text-ink"
          href={home.href}
          data-follow=""
        >
          <span className="inline-flex size-6 items-center justify-center rounded-md bg-solid text-on-solid">
            <Icon className="size-3.5" name="list-checks" />
          </span>
          <span className="hidden sm:inline">{product}</span>
          <span className="sr-only">, {home.label}</span>
        </a>
        <div className="min-w-0 flex-1">{breadcrumb}</div>
        <div className="flex flex-none items-center gap-1">{tools}</div>
      </header>
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={labels.nav}
          className="sticky top-12 hidden h-[calc(100dvh-3rem)] w-52 flex-none border-line border-e bg-surface p-2 lg:block print:hidden"
        >
          <ul className="flex flex-col gap-0.5">
            {nav.map((item) => (
              <li key={item.href}>
                <NavLink {...item} look="side" />
              </li>
            ))}
          </ul>
        </nav>
        <main
          className="min-w-0 flex-1 px-4 pt-5 pb-24 outline-none sm:px-6 lg:pb-10"
          id="content"
          tabIndex={-1}
        >
          {children}
        </main>
      </div>
      {bottom.length === 0 ? null : (
        <nav
          aria-label={labels.nav}
          className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface lg:hidden print:hidden"
        >
          <ul className="flex">
            {bottom.map((item) => (
              <li className="flex min-w-0 flex-1" key={item.href}>
                <NavLink {...item} look="bottom" />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
