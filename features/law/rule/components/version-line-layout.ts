import type { Version } from "#law/rule.ts";

/** Where a version lies on the line, in percent of its width. `isOpen`: it runs beyond the right edge. */
export type PlacedVersion = {
  readonly version: Version;
  readonly start: number;
  readonly width: number;
  readonly isOpen: boolean;
};

export type VersionLineLayout = {
  readonly versions: readonly PlacedVersion[];
  readonly today: number;
  /** Years written under the line, at the first of January. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
};

const MOST_YEARS = 8;
const NARROWEST = 1;

function dayNumber(on: string): number {
  return Temporal.PlainDate.from(on).since("1900-01-01").days;
}

/** The versions of a rule and a day (ISO dates) on one axis, from the year of the first to the year after the last. */
export function layOutVersions(versions: readonly Version[], on: string): VersionLineLayout {
  const days = versions.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const years = [...days, on].map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const [left, right] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)];
  const percent = (day: number) => ((day - left) / (right - left)) * 100;
  const step = Math.ceil((last - first) / MOST_YEARS);
  const marked = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    versions: versions.map((version) => {
      const start = percent(dayNumber(version.from));
      const end = version.until === null ? 100 : percent(dayNumber(version.until) + 1);
      return { version, start, width: Math.max(NARROWEST, end - start), isOpen: version.until === null };
    }),
    today: percent(dayNumber(on)),
    years: marked
      .filter((year) => (year - first) % step === 0 && year < last)
      .map((year) => ({ year, at: percent(dayNumber(`${year}-01-01`)) })),
  };
}
