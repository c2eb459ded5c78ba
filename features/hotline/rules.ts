import { CAUSES, type Cause } from "./catalogue.ts";

export type Calls = {
  readonly callsOffered: number;
  readonly callsAnswered: number;
  readonly waitSeconds: number | null;
} & Readonly<Record<Cause, number>>;

export type Problem = { readonly path: string; readonly problem: string };

/** What cannot be true of the calls of one day; empty where all can. */
export function problemsOfDay(calls: Calls): Problem[] {
  if (calls.callsAnswered > calls.callsOffered)
    return [{ path: "callsAnswered", problem: "moreThanOffered" }];
  const sorted = CAUSES.reduce((sum, cause) => sum + calls[cause], 0);
  if (sorted <= calls.callsAnswered) return [];
  const last = CAUSES.findLast((cause) => calls[cause] > 0) ?? CAUSES[0];
  return [{ path: last, problem: "moreThanAnswered" }];
}

type Whole = Calls | undefined;

/**
 * What cannot be true of a laboratory's part of a day: it is never more than the day, taken with the parts of the others; a
 * day has a part once it is counted whole.
 */
export function problemsOfPart(
  part: Calls,
  { whole, others }: { whole: Whole; others: readonly Calls[] },
): Problem[] {
  if (whole === undefined) return [{ path: "labId", problem: "dayNotCounted" }];
  return FIGURES.filter((name) => part[name] + sumOf(others, name) > whole[name])
    .slice(0, 1)
    .map((path) => ({ path, problem: "moreThanDay" }));
}

/** What of a whole day is less than its parts. */
export function problemsOfWhole(whole: Calls, parts: readonly Calls[]): Problem[] {
  return FIGURES.filter((name) => sumOf(parts, name) > whole[name])
    .slice(0, 1)
    .map((path) => ({ path, problem: "lessThanParts" }));
}

const FIGURES = ["callsOffered", "callsAnswered", ...CAUSES] as const;
const sumOf = (days: readonly Calls[], name: (typeof FIGURES)[number]): number =>
  days.reduce((sum, calls) => sum + calls[name], 0);

type Open = { readonly openedOn: string; readonly closedOn: string | null };

/** Why a day has no figures: it lies before the opening, after the closing, or is not over yet; null where it can have some. */
export function problemOfDate(day: string, { openedOn, closedOn }: Open, today: string): string | null {
  if (day > today) return "dayAhead";
  if (day < openedOn) return "dayBeforeOpening";
  return closedOn !== null && day > closedOn ? "dayAfterClosing" : null;
}

type Counted<Day> = { readonly days: readonly Day[]; readonly parts: readonly Day[] };

/** What there is to sum for a reader: all the calls, or the parts where the whole is not theirs to see. */
export const seenDays = <Day>({ days, parts }: Counted<Day>): readonly Day[] =>
  days.length > 0 ? days : parts;

export type HotlineState = "planned" | "open" | "closed";

export function stateOfHotline({ openedOn, closedOn }: Open, today: string): HotlineState {
  if (openedOn > today) return "planned";
  return closedOn !== null && closedOn < today ? "closed" : "open";
}

export type Total = Calls & { readonly days: number };

/** Over several days: sums, and the wait averaged over the calls that were answered on days that count it. */
export function totalOf(days: readonly Calls[]): Total {
  const sum = (of: (calls: Calls) => number, among = days) =>
    among.reduce((total, calls) => total + of(calls), 0);
  const timed = days.filter(({ waitSeconds, callsAnswered }) => waitSeconds !== null && callsAnswered > 0);
  const callsAnswered = sum((calls) => calls.callsAnswered, timed);
  const waited = sum((calls) => (calls.waitSeconds ?? 0) * calls.callsAnswered, timed);
  const byCause = Object.fromEntries(CAUSES.map((cause) => [cause, sum((calls) => calls[cause])]));
  return {
    ...(byCause as Record<Cause, number>),
    ...{ days: days.length, callsOffered: sum((calls) => calls.callsOffered) },
    callsAnswered: sum((calls) => calls.callsAnswered),
    waitSeconds: callsAnswered === 0 ? null : Math.round(waited / callsAnswered),
  };
}

/** How many of a hundred calls found somebody, to the tenth below; null where nobody called. */
export function answeredShare({
  callsOffered,
  callsAnswered,
}: Pick<Calls, "callsOffered" | "callsAnswered">): number | null {
  return callsOffered === 0 ? null : Math.floor((callsAnswered * 1_000) / callsOffered) / 10;
}
