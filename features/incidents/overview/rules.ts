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
