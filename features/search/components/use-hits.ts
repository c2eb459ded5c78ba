"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { FoundGroup } from "../rules.ts";

const PAUSE_MS = 120;

type Found = {
  readonly groups: readonly FoundGroup[];
  readonly state: "idle" | "asking" | "done" | "failed";
};

/** What the server finds for the words, asked once the typing pauses; an answer that comes late is dropped. */
export function useHits(href: string, typed: string, onAnswer: () => void): Found {
  const [found, setFound] = useState<Found>({ groups: [], state: "idle" });
  const answered = useEffectEvent(onAnswer);
  useEffect(() => {
    if (typed.trim() === "") return setFound({ groups: [], state: "idle" });
    setFound(({ groups }) => ({ groups, state: "asking" }));
    const left = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`${href}/results?q=${encodeURIComponent(typed)}`, { signal: left.signal });
        if (!answer.ok) throw new Error(`${answer.status}`);
        setFound({ groups: await answer.json(), state: "done" });
        answered();
      } catch {
        if (!left.signal.aborted) setFound({ groups: [], state: "failed" });
      }
    };
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [href, typed]);
  return found;
}
