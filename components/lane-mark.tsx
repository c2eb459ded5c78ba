import type { PlacedMark } from "./clock-lane-layout.ts";
import type { Tone } from "./tones.ts";

/** A shape per state, so that the lane reads without colour. */
const shapes: Record<Tone, string> = {
  fine: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
  soon: "M0-7L7 0L0 7L-7 0z",
  late: "M0-7L7 6H-7z",
  hands: "M-5.5-5.5H5.5V5.5H-5.5z",
  waiting: "M-6-3L-3-6H3L6-3V3L3 6H-3L-6 3z",
  "not-required": "M-6-1.5H6V1.5H-6z",
};

const looks: Record<Tone, string> = {
  fine: "fill-surface stroke-fine",
  soon: "fill-soon-wash stroke-soon",
  late: "fill-late stroke-late",
  hands: "fill-hands-wash stroke-hands",
  waiting: "fill-surface stroke-soft [stroke-dasharray:2_2]",
  "not-required": "fill-surface stroke-soft",
};

type Props = { placed: PlacedMark; y: number; laneHref: string };

export function LaneMark({ placed, y, laneHref }: Props) {
  const [first] = placed.marks;
  const alone = placed.marks.length === 1 && first;
  return (
    <svg overflow="visible" x={`${placed.percent}%`} y={y}>
      <title>{placed.marks.map(({ label, instantText }) => `${label} · ${instantText}`).join("\n")}</title>
      <a href={alone ? first.href : laneHref} tabIndex={-1}>
        <path className={looks[placed.tone]} d={shapes[placed.tone]} strokeWidth="1.75" />
        {alone ? null : (
          <text className="fill-ink font-medium text-xs tabular-nums" x="11" y="4">
            {placed.marks.length}
          </text>
        )}
      </a>
    </svg>
  );
}
