import type { OwnRuleRow } from "#features/obligations/applied-law/queries.ts";
import type { OwnPeriod } from "#law/own-rules/own-rule.ts";
import { earliest, type Moment } from "#lib/moment.ts";

/** How the obligations of one case stand, counted. */
export type IncidentFigures = {
  readonly organisations: number;
  readonly labs: number;
  /** Epoch milliseconds of the next date to come. */
  readonly nextDueAt: number | null;
  readonly overdue: number;
  readonly pastLimit: number;
  readonly undetermined: number;
  readonly reviews: number;
  readonly due: number;
  readonly open: number;
  readonly waiting: number;
  readonly settled: number;
};

export type WorstState =
  | "past_limit"
  | "overdue"
  | "within_six_hours"
  | "undetermined"
  | "within_a_day"
  | "review"
  | "open"
  | "waiting"
  | "due"
  | "settled"
  | "none";

const HOUR_MS = 3_600_000;

/** The one state that says what a case needs first. */
export function deriveWorstState(figures: IncidentFigures, now: number): WorstState {
  const left = figures.nextDueAt === null ? Number.POSITIVE_INFINITY : figures.nextDueAt - now;
  const standing: readonly [WorstState, boolean][] = [
    ["past_limit", figures.pastLimit > 0],
    ["overdue", figures.overdue > 0],
    ["within_six_hours", left < 6 * HOUR_MS],
    ["undetermined", figures.undetermined > 0],
    ["within_a_day", left < 24 * HOUR_MS],
    ["review", figures.reviews > 0],
    ["due", figures.due > 0],
    ["open", figures.open > 0],
    ["waiting", figures.waiting > 0],
    ["settled", figures.settled > 0],
  ];
  return standing.find(([, holds]) => holds)?.[0] ?? "none";
}

/** What of a case asks for attention: neither closed ones nor those told as history. */
export function isRunning(incident: { readonly closedAt: unknown; readonly origin: string }): boolean {
  return incident.closedAt === null && incident.origin !== "demonstration";
}

export type InternalTarget = { readonly id: string; readonly name: string; readonly dueAt: number };

type Known = { readonly detection: Moment | null; readonly occurrence: Moment | null };

/**
 * The cell's own rules that already run while no organisation has a file: those for every organisation and every risk,
 * whose first known anchor the incident itself knows. A day without an hour is read from its start.
 */
export function internalTargets(rows: readonly OwnRuleRow[], known: Known, zone: string): InternalTarget[] {
  const targets = rows.flatMap(({ id, organisationId, terms }) => {
    if (organisationId !== null || !("rule" in terms) || terms.rule.risk !== null) return [];
    const { anchor, period, name } = terms.rule;
    const start = anchor.flatMap((instant) => known[instant as keyof Known] ?? []).at(0);
    if (start === undefined || period.kind === "open") return [];
    const dueAt = endOf(earliest(start, zone), period, zone).epochMilliseconds;
    return [{ id, name, dueAt }];
  });
  return targets.sort((one, other) => one.dueAt - other.dueAt);
}

type Ended = Exclude<OwnPeriod, { kind: "open" }>;

/** Hours elapse; days and months end with the last of them. */
function endOf(start: Temporal.Instant, { kind, count }: Ended, zone: string): Temporal.Instant {
  if (kind === "hours") return start.add({ seconds: Math.round(count * 3600) });
  const day = start.toZonedDateTimeISO(zone).toPlainDate();
  const last = day.add(kind === "days" ? { days: count } : { months: count });
  return last.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}
