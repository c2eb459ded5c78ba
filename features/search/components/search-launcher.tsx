"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Icon } from "#components/icon.tsx";
import type { Messages } from "#lib/i18n.ts";

const SearchDialog = lazy(async () => ({ default: (await import("./search-dialog.tsx")).SearchDialog }));

type Props = { href: string; words: Messages["search"] };

/** A link to the search page; with a script, the same answers in a dialog, fetched when first opened. */
export function SearchLauncher({ href, words }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <a
        aria-keyshortcuts="Control+K Meta+K"
        aria-label={words.title}
        className="inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-sunken hover:text-ink"
        href={href}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        title={`${words.title} (Ctrl K)`}
      >
        <Icon name="search" />
      </a>
      {isOpen ? (
        <Suspense>
          <SearchDialog href={href} onClose={() => setOpen(false)} words={words} />
        </Suspense>
      ) : null}
    </>
  );
}
