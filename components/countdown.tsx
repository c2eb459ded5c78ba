"use client";

import { clsx } from "clsx";
import { formatDuration, remaining } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { Icon } from "./icon.tsx";
import { type Tone, toneIcon, toneOfRemaining, toneText } from "./tones.ts";
import { useNow } from "./use-now.ts";

type Props = {
  /** Epoch milliseconds of what the clock counts to, or from when nothing in the law sets a number. */
  at: number;
  now: number;
  counts: "remaining" | "elapsed";
  /** `at` written out with its offset and zone: the number never stands alone. */
  instantText: string;
  /** Each holds `{time}`: "{time} left", "overdue by {time}", "{time} elapsed". */
  labels: { left: string; over: string; elapsed: string };
  locale: Locale;
  size?: "cell" | "line" | "display";
};

const sizes = {
  cell: "text-sm font-medium",
  line: "text-md font-semibold",
  display: "text-xl font-semibold tracking-tight",
};

export function Countdown({ at, now, counts, instantText, labels, locale, size = "cell" }: Props) {
  const present = useNow(now, at);
  const { direction, ms } = remaining(present, at);
  const tone: Tone = counts === "elapsed" ? "fine" : toneOfRemaining(direction === "left" ? ms : -ms);
  const label = counts === "elapsed" ? labels.elapsed : labels[direction];
  const text = label.replace("{time}", formatDuration(ms, locale, "second"));
  return (
    <span className={clsx("inline-flex flex-col", toneText[tone])} data-tone={tone}>
      <span className={clsx("inline-flex items-center gap-1.5 whitespace-nowrap tabular-nums", sizes[size])}>
        <Icon
          className={size === "display" ? "size-5" : "size-3.5"}
          name={counts === "elapsed" ? "history" : toneIcon[tone === "fine" ? "soon" : tone]}
        />
        <span role="timer">{text}</span>
      </span>
      <time
        className={clsx("text-soft text-xs", size === "cell" && "whitespace-nowrap")}
        dateTime={new Date(at).toISOString()}
      >
        {instantText}
      </time>
    </span>
  );
}
