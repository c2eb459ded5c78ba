import { formatDuration, remaining } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { type Tone, toneOfRemaining } from "./tones.ts";

/** Each holds `{time}`: "{time} left", "overdue by {time}", "{time} elapsed". */
export type ClockLabels = { readonly left: string; readonly over: string; readonly elapsed: string };

type Clock = { readonly at: number; readonly counts: "remaining" | "elapsed" };
type View = { readonly labels: ClockLabels; readonly locale: Locale };

/** What a clock says at `now` and in which tone: alike on the server and in the browser that counts on. */
export function readClock({ at, counts }: Clock, now: number, { labels, locale }: View) {
  const { direction, ms } = remaining(now, at);
  const tone: Tone = counts === "elapsed" ? "fine" : toneOfRemaining(direction === "left" ? ms : -ms);
  const label = counts === "elapsed" ? labels.elapsed : labels[direction];
  return { tone, text: label.replace("{time}", formatDuration(ms, locale, "second")) };
}
