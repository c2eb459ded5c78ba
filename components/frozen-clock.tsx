import { clsx } from "clsx";
import { Icon } from "./icon.tsx";
import { type Tone, toneText } from "./tones.ts";

type Props = {
  /** "Filed 2 h 05 min before the deadline", "Filed 1 d 4 h late". */
  text: string;
  /** Epoch milliseconds of the act that stopped the clock, and the same written out with its zone. */
  at: number;
  instantText: string;
  tone?: Extract<Tone, "fine" | "late">;
};

/** A clock stopped by an act: it shows what was reached and never moves again. */
export function FrozenClock({ text, at, instantText, tone = "fine" }: Props) {
  return (
    <span className={clsx("inline-flex flex-col", toneText[tone])} data-tone={tone}>
      <span className="inline-flex items-center gap-1.5 font-medium text-sm tabular-nums">
        <Icon className="size-3.5" name={tone === "late" ? "triangle-alert" : "circle-check"} />
        {text}
      </span>
      <time className="text-soft text-xs" dateTime={new Date(at).toISOString()}>
        {instantText}
      </time>
    </span>
  );
}
