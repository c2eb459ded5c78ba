import type { Locale } from "#lib/i18n.ts";
import { type ClockLabels, readClock } from "./clock-reading.ts";

type Props = {
  /** Epoch milliseconds of what the clock counts to, or from when nothing in the law sets a number. */
  at: number;
  now: number;
  counts: "remaining" | "elapsed";
  /** `at` written out with its offset and zone: the number never stands alone. */
  instantText: string;
  labels: ClockLabels;
  locale: Locale;
  size?: "cell" | "line" | "display";
};

/** Written by the server; `RunningClocks` counts on in the browser. */
export function Countdown({ at, now, counts, instantText, labels, locale, size = "cell" }: Props) {
  const { tone, text } = readClock({ at, counts }, now, { labels, locale });
  return (
    <span
      className="clock"
      data-at={at}
      data-counts={counts === "elapsed" ? counts : undefined}
      data-size={size === "cell" ? undefined : size}
      data-tone={tone}
    >
      <span role="timer">{text}</span>
      <time dateTime={new Date(at).toISOString()}>{instantText}</time>
    </span>
  );
}
