import type { IconName } from "./icon-name.ts";

/** What a colour means, everywhere: it never comes without its icon and a word. */
export type Tone = "fine" | "soon" | "late" | "hands" | "waiting" | "not-required";

export const toneIcon: Record<Tone, IconName> = {
  fine: "circle-check",
  soon: "clock",
  late: "triangle-alert",
  hands: "user",
  waiting: "hourglass",
  "not-required": "circle-minus",
};

export const toneText: Record<Tone, string> = {
  fine: "text-fine",
  soon: "text-soon",
  late: "text-late",
  hands: "text-hands",
  waiting: "text-ink",
  "not-required": "text-soft",
};

const hour = 3_600_000;

/** Under 24 h amber, under 6 h or past red. */
export function toneOfRemaining(ms: number): Tone {
  if (ms < 6 * hour) return "late";
  return ms < 24 * hour ? "soon" : "fine";
}
