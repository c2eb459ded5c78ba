"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";
import { useUnavailableWords } from "./unavailable-words.tsx";

type Props = { retry: () => void; reference: string | undefined };

const icons = { away: "database", offline: "wifi-off", broken: "octagon-alert" } as const;
const beat = 3000;
let retriedAt = 0;

/**
 * Asks the health address until it answers, then tries the page again. A page that fails again
 * at once has a fault of its own: it says so and leaves the next try to the person.
 */
export function Unavailable({ retry, reference }: Props) {
  const labels = useUnavailableWords();
  const [state, setState] = useState<"away" | "offline" | "broken">("away");
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answers = await fetch("/api/health", { cache: "no-store" }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (stopped) return;
      if (!answers) {
        setState(navigator.onLine ? "away" : "offline");
        timer = setTimeout(ask, beat);
      } else if (Date.now() - retriedAt < 2 * beat) {
        setState("broken");
      } else {
        retriedAt = Date.now();
        retry();
      }
    };
    ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [retry]);

  return (
    <main className="mx-auto flex max-w-xl flex-col gap-3 px-4 py-16" data-state={state}>
      <h1 aria-live="assertive" className="flex items-center gap-2 font-semibold text-ink text-lg">
        <Icon className="size-5" name={icons[state]} />
        {labels[state].title}
      </h1>
      <p className="text-md text-soft">{labels[state].body}</p>
      {reference ? (
        <p className="text-faint text-xs">
          {labels.reference} <span className="font-mono">{reference}</span>
        </p>
      ) : null}
      <div>
        <button className={buttonClass("secondary", "regular")} onClick={retry} type="button">
          <Icon name="refresh-cw" />
          {labels.retry}
        </button>
      </div>
    </main>
  );
}
