import type { ReactNode } from "react";

type Bar = {
  /** Between 0 and 1. */
  share: number;
  /** Written beside the bar: the figure itself. */
  label: ReactNode;
  look?: "solid" | "outline";
};

type Props = { rows: readonly { id: string; name: ReactNode; bars: readonly Bar[] }[] };

/** Bars with their figures beside them: readable without colour, on paper, at any width. */
export function BarList({ rows }: Props) {
  return (
    <ul className="flex flex-col gap-2">
      {rows.map(({ id, name, bars }) => (
        <li className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[minmax(8rem,14rem)_1fr]" key={id}>
          <span className="text-ink text-sm [overflow-wrap:anywhere]">{name}</span>
          <span className="flex flex-col gap-1">
            {bars.map(({ share, label, look }) => (
              <span className="grid grid-cols-[1fr_9rem] items-center gap-2" key={look ?? "solid"}>
                <Shape look={look ?? "solid"} share={share} />
                <span className="text-ink text-sm tabular-nums">{label}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Shape({ share, look }: { share: number; look: "solid" | "outline" }) {
  if (share <= 0) return <span />;
  const width = Math.max(0, Math.min(1, share)) * 99 + 0.5;
  const filled = look === "solid" ? "fill-soft stroke-soft" : "fill-none stroke-ink";
  return (
    <svg aria-hidden="true" className="h-3.5 w-full" preserveAspectRatio="none" viewBox="0 0 100 10">
      <rect
        className={filled}
        height="9"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
        width={width}
        x="0.25"
        y="0.5"
      />
    </svg>
  );
}
