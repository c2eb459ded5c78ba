import { clsx } from "clsx";
import { formatShortDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { type LaneMark as Mark, pastShare, percentOf, placeMarks } from "./clock-lane-layout.ts";
import { ClockLaneTable } from "./clock-lane-table.tsx";
import { LaneMark } from "./lane-mark.tsx";

export type Lane = { id: string; label: string; href: string; marks: readonly Mark[] };

type Props = {
  lanes: readonly Lane[];
  /** Epoch milliseconds of the answer, and the zone whose midnights are drawn. */
  now: number;
  zone: string;
  locale: Locale;
  labels: {
    title: string;
    now: string;
    past: string;
    table: string;
    lane: string;
    what: string;
    due: string;
  };
};

const rowHeight = 22;
const titleHeight = 20;
const axisHeight = 24;
/** On a phone a day named further left stands in the word for the past. */
const besidePast = pastShare + 13;

/** From now to seven days on: every open deadline as a mark, a lane per subject, and the same as a table. */
export function ClockLane({ lanes, now, zone, locale, labels }: Props) {
  let y = axisHeight;
  const drawn = lanes.map((lane) => {
    const placed = placeMarks(lane.marks, now);
    const top = y;
    y += titleHeight + rowHeight * Math.max(1, ...placed.map(({ row }) => row + 1));
    return { lane, placed, top };
  });
  return (
    <figure aria-label={labels.title} className="flex flex-col gap-2">
      <svg aria-hidden="true" className="w-full overflow-visible" height={y + 4} width="100%">
        <rect className="fill-sunken" height={y - axisHeight} width={`${pastShare}%`} x="0" y={axisHeight} />
        <text className="fill-faint text-xs" x="0" y="14">
          {labels.past}
        </text>
        {midnights(now, zone).map((midnight, index) => (
          <g key={midnight.epochMilliseconds}>
            <line
              className="stroke-line"
              x1={`${percentOf(midnight.epochMilliseconds, now)}%`}
              x2={`${percentOf(midnight.epochMilliseconds, now)}%`}
              y1={axisHeight - 6}
              y2={y}
            />
            <text
              className={clsx(
                "fill-faint text-xs",
                (index % 2 === 1 || percentOf(midnight.epochMilliseconds, now) < besidePast) &&
                  "max-sm:hidden",
              )}
              textAnchor="middle"
              x={`${percentOf(midnight.epochMilliseconds, now)}%`}
              y="14"
            >
              {formatShortDay(midnight.toPlainDate(), locale)}
            </text>
          </g>
        ))}
        <line
          className="stroke-accent"
          strokeWidth="2"
          x1={`${pastShare}%`}
          x2={`${pastShare}%`}
          y1="18"
          y2={y}
        />
        {drawn.map(({ lane, placed, top }) => (
          <g key={lane.id}>
            <line className="stroke-line" x1="0" x2="100%" y1={top} y2={top} />
            <foreignObject
              height={titleHeight}
              width={`${100 - pastShare - 0.75}%`}
              x={`${pastShare + 0.75}%`}
              y={top + 2}
            >
              <p className="truncate font-medium text-soft text-xs">{lane.label}</p>
            </foreignObject>
            {placed.map((one) => (
              <LaneMark
                key={one.marks[0]?.id}
                laneHref={lane.href}
                placed={one}
                y={top + titleHeight + one.row * rowHeight + rowHeight / 2}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        <ClockLaneTable labels={labels} lanes={lanes} />
      </figcaption>
    </figure>
  );
}

function midnights(now: number, zone: string): Temporal.ZonedDateTime[] {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay();
  const days = Array.from({ length: 7 }, (_, index) => start.add({ days: index + 1 }));
  return days.filter(({ epochMilliseconds }) => percentOf(epochMilliseconds, now) > pastShare + 5);
}
