import { formatDay } from "#lib/dates.ts";
import { limitText } from "../../components/limit-words.ts";
import type { RuleView } from "./rule-view.ts";
import { layOutVersions } from "./version-line-layout.ts";

const AXIS = 22;
const ROW = 44;
const BAR = 12;

/** Told without colour too: filled in force, hatched when not yet applicable, dashed for a proposal. */
const looks = {
  in_force: "fill-accent stroke-accent",
  agreed: "fill-accent stroke-accent",
  adopted_not_applicable: "fill-[url(#not-yet)] stroke-accent",
  proposal: "fill-surface stroke-accent [stroke-dasharray:4_3]",
} as const;

/** The versions of a rule along the years, today marked; the table under it says the same. */
export function VersionLine({ view }: { view: RuleView }) {
  const { rule, t, locale, on } = view;
  const { versions, today, years } = layOutVersions(rule.versions, on);
  const day = (iso: string) => formatDay(Temporal.PlainDate.from(iso), locale);
  const bottom = AXIS + versions.length * ROW + 6;
  const anchor = today > 80 ? "end" : today < 20 ? "start" : "middle";
  return (
    <svg aria-hidden="true" className="w-full overflow-visible" height={bottom + 20} width="100%">
      <defs>
        <pattern
          height="6"
          id="not-yet"
          patternTransform="rotate(45)"
          patternUnits="userSpaceOnUse"
          width="6"
        >
          <rect className="fill-surface" height="6" width="6" />
          <rect className="fill-accent" height="6" width="2" />
        </pattern>
      </defs>
      {years.map(({ year, at }) => (
        <g key={year}>
          <line className="stroke-line" x1={`${at}%`} x2={`${at}%`} y1={AXIS} y2={bottom} />
          <text className="fill-faint text-xs tabular-nums" x={`${at}%`} y={bottom + 15}>
            {year}
          </text>
        </g>
      ))}
      {versions.map(({ version, start, width }, index) => {
        const top = AXIS + index * ROW;
        const until = version.until === null ? t("law.rule.openEnd") : day(version.until);
        return (
          <g key={version.from}>
            <foreignObject height="22" width="100%" x="0" y={top + 2}>
              <p className="inline-block max-w-full truncate bg-surface pe-1.5 text-soft text-xs">
                <span className="font-medium text-ink tabular-nums">
                  {day(version.from)} → {until}
                </span>
                {` · ${t(`vocabulary.legalStatuses.${version.status}`)} · ${limitText(version.limit, view)}`}
              </p>
            </foreignObject>
            <rect
              className={looks[version.status]}
              height={BAR}
              rx="2"
              width={`${width}%`}
              x={`${start}%`}
              y={top + 24}
            />
          </g>
        );
      })}
      <line
        className="stroke-ink"
        strokeWidth="2"
        x1={`${today}%`}
        x2={`${today}%`}
        y1={AXIS - 4}
        y2={bottom}
      />
      <text className="fill-ink font-medium text-xs" textAnchor={anchor} x={`${today}%`} y="12">
        {t("law.rule.today", { on: day(on) })}
      </text>
    </svg>
  );
}
