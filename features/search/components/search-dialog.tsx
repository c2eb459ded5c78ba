"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Messages } from "#lib/i18n.ts";
import type { FoundGroup } from "../rules.ts";
import { useHits } from "./use-hits.ts";

type Props = { href: string; words: Messages["search"]; onClose: () => void };

const optionId = (place: number) => `search-option-${place}`;

/** Type, move with the arrows, open with Enter, leave with Escape. */
export function SearchDialog({ href, words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { groups, state } = useHits(href, typed, () => setActive(0));
  useEffect(() => dialog.current?.showModal(), []);

  const base = href.replace(/\/search$/, "");
  const hits = groups.flatMap((one) => one.hits);
  const go = (address: string) => {
    dialog.current?.close();
    router.push(address);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    const next = (active + step + hits.length) % hits.length;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  };
  const said =
    state === "failed"
      ? words.failed
      : typed !== "" && hits.length === 0 && state === "done"
        ? words.none
        : "";

  return (
    <dialog
      aria-label={words.title}
      className="mx-auto mt-[10dvh] mb-auto w-[min(40rem,calc(100vw-2rem))] rounded-md border border-line bg-surface p-0 text-ink shadow-md"
      onClose={onClose}
      ref={dialog}
    >
      <form
        action={href}
        className="border-line border-b p-2"
        onSubmit={(event) => {
          event.preventDefault();
          const hit = state === "done" ? hits[active] : undefined;
          go(hit === undefined ? `${href}?q=${encodeURIComponent(typed)}` : `${base}${hit.href}`);
        }}
      >
        <input
          aria-activedescendant={hits.length === 0 ? undefined : optionId(active)}
          aria-autocomplete="list"
          aria-controls="search-options"
          aria-expanded={hits.length > 0}
          aria-label={words.label}
          autoComplete="off"
          className="min-h-10 w-full bg-surface px-2 text-base text-ink"
          maxLength={100}
          name="q"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={move}
          placeholder={words.placeholder}
          role="combobox"
          value={typed}
        />
      </form>
      <Options active={active} base={base} go={go} groups={groups} words={words} />
      <p className="px-4 py-2 text-sm text-soft empty:hidden" role="status">
        {said}
      </p>
    </dialog>
  );
}

type OptionsProps = {
  groups: readonly FoundGroup[];
  active: number;
  base: string;
  words: Messages["search"];
  go: (address: string) => void;
};

function Options({ groups, active, base, words, go }: OptionsProps) {
  let place = -1;
  return (
    <div
      aria-label={words.title}
      className="max-h-[60dvh] overflow-y-auto p-2 empty:hidden"
      id="search-options"
      role="listbox"
      tabIndex={-1}
    >
      {groups.map(({ group, hits }) => (
        <fieldset aria-label={words.groups[group]} className="min-w-0" key={group}>
          <p aria-hidden="true" className="px-2 pt-2 pb-1 text-faint text-xs">
            {words.groups[group]}
          </p>
          {hits.map(({ title, detail, href }) => {
            place += 1;
            return (
              <a
                aria-selected={place === active}
                className="block rounded-md px-2 py-1.5 aria-selected:bg-sunken hover:bg-canvas"
                href={`${base}${href}`}
                id={optionId(place)}
                key={`${href} ${title} ${detail}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  go(`${base}${href}`);
                }}
                role="option"
                tabIndex={-1}
              >
                <span className="block truncate text-ink text-sm">{title}</span>
                <span className="block truncate text-soft text-xs empty:hidden">{detail}</span>
              </a>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
