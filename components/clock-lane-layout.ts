import type { Tone } from "./tones.ts";

export type LaneMark = {
  id: string;
  label: string;
  /** Epoch milliseconds. */
  at: number;
  instantText: string;
  tone: Tone;
  href: string;
};

export type PlacedMark = { marks: LaneMark[]; tone: Tone; percent: number; row: number };

const day = 86_400_000;
const span = 7 * day;
/** Share of the width kept on the left for what is already past. */
export const pastShare = 7;
const nearest = 4;

export function percentOf(at: number, now: number): number {
  if (at < now) return pastShare / 2;
  return pastShare + (Math.min(at - now, span) / span) * (99 - pastShare);
}

/** Marks that would cover each other become one with a count when they look alike, else go one row down. */
export function placeMarks(marks: readonly LaneMark[], now: number): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const rowEnds: number[] = [];
  const shown = marks.filter(({ at }) => at <= now + span).sort((a, b) => a.at - b.at);
  for (const mark of shown) {
    const percent = percentOf(mark.at, now);
    const same = placed.find((one) => one.tone === mark.tone && percent - one.percent < nearest / 2);
    if (same) {
      same.marks.push(mark);
      continue;
    }
    const free = rowEnds.findIndex((end) => percent - end >= nearest);
    const row = free === -1 ? rowEnds.length : free;
    rowEnds[row] = percent;
    placed.push({ marks: [mark], tone: mark.tone, percent, row });
  }
  return placed;
}
