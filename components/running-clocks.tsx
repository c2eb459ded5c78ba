"use client";

import { useEffect } from "react";
import type { Locale } from "#lib/i18n.ts";
import { type ClockLabels, readClock } from "./clock-reading.ts";

type Props = { labels: ClockLabels; locale: Locale /** Epoch milliseconds of the answer. */; now: number };

const SECOND = 1000;

/** Counts every clock of the page on, once a second; one leaf, however many clocks there are. */
export function RunningClocks({ labels, locale, now }: Props) {
  useEffect(() => {
    // A browser clock behind the server's is wrong for sure; one ahead may only mean an old page.
    const skew = Math.max(0, now - Date.now());
    const tick = () => {
      if (document.hidden) return;
      for (const clock of document.querySelectorAll<HTMLElement>(".clock[data-at]"))
        turn(clock, Date.now() + skew, { labels, locale });
    };
    tick();
    const timer = setInterval(tick, SECOND);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [labels, locale, now]);
  return null;
}

/** Rewrites the text node that is there, which React goes on owning. */
function turn(clock: HTMLElement, present: number, view: Pick<Props, "labels" | "locale">) {
  const counts = clock.dataset.counts === "elapsed" ? "elapsed" : "remaining";
  const { tone, text } = readClock({ at: Number(clock.dataset.at), counts }, present, view);
  const written = clock.querySelector("[role=timer]")?.firstChild;
  if (written && written.nodeValue !== text) written.nodeValue = text;
  if (clock.dataset.tone !== tone) clock.dataset.tone = tone;
}
