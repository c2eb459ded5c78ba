"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Kbd } from "./kbd.tsx";

type Shortcut = { keys: string; href: string; label: string };

type Props = {
  /** `keys` as they are typed one after the other: "g d". */
  shortcuts: readonly Shortcut[];
  labels: { title: string; close: string; help: string };
};

const pause = 1000;

/** `?` lists the shortcuts; the others go to their page. Silent while someone types in a field. */
export function Shortcuts({ shortcuts, labels }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  useEffect(() => {
    let typed = "";
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") return dialog.current?.showModal();
      typed = event.timeStamp - last < pause ? `${typed} ${event.key}` : event.key;
      last = event.timeStamp;
      const found = shortcuts.find(({ keys }) => typed === keys || typed.endsWith(` ${keys}`));
      if (!found) return;
      typed = "";
      router.push(found.href);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcuts, router]);

  return (
    <dialog
      aria-labelledby="shortcuts-title"
      className="m-auto w-80 rounded-md border border-line bg-surface p-5 text-ink shadow-md"
      ref={dialog}
    >
      <h2 className="mb-3 font-semibold text-md" id="shortcuts-title">
        {labels.title}
      </h2>
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 text-sm">
        {[{ keys: "?", label: labels.help }, ...shortcuts].map(({ keys, label }) => (
          <div className="contents" key={keys}>
            <dt>{label}</dt>
            <dd className="flex justify-end gap-1">
              {keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <form className="mt-4 text-end" method="dialog">
        <button className="rounded-md border border-edge px-3 py-1 text-sm hover:bg-sunken" type="submit">
          {labels.close}
        </button>
      </form>
    </dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}
