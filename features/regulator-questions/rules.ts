import { earliest, type Moment } from "#lib/moment.ts";

/** A moment with a day alone begins where the reader of the letter is. */
const ZONE = "Europe/Paris";

type Answer = {
  readonly review: string | null;
  readonly sent: Moment | null;
};

type Standing = {
  readonly dueAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly answers: readonly Answer[];
};

export const QUESTION_STATES = ["late", "due", "no_date", "answered", "withdrawn"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** An answer that left ends the waiting, however late; without a date of the authority nothing is ever late. */
export function stateOf({ dueAt, withdrawnAt, answers }: Standing, now: number): QuestionState {
  if (withdrawnAt !== null) return "withdrawn";
  if (answers.some(({ sent }) => sent !== null)) return "answered";
  if (dueAt === null) return "no_date";
  return dueAt.getTime() <= now ? "late" : "due";
}

export const isOpen = (state: QuestionState): boolean =>
  state === "late" || state === "due" || state === "no_date";

export type Step = "to_draft" | "to_review" | "to_correct" | "to_send" | "sent";

/** What the latest draft waits for. */
export function stepOf(answers: readonly Answer[]): Step {
  const latest = answers.at(-1);
  if (latest === undefined) return "to_draft";
  if (latest.sent !== null) return "sent";
  if (latest.review === null) return "to_review";
  return latest.review === "approved" ? "to_send" : "to_correct";
}

type Dated = { readonly dueAt: Date | null; readonly received: Moment };

/** The earliest due first; without a date those received first, after all dates. */
export function byDue(a: Dated, b: Dated): number {
  const due = (one: Dated) => one.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return receivedAt(a.received) - receivedAt(b.received);
}

/** From when time is counted where no date is set. */
export function receivedAt(received: Moment): number {
  return earliest(received, ZONE).epochMilliseconds;
}

/** Whether `later` certainly lies before `earlier`: a day may still hold both. */
export function precedes(later: Moment, earlier: Moment): boolean {
  if (typeof later === "string" && typeof earlier === "string")
    return Temporal.Instant.compare(Temporal.Instant.from(later), Temporal.Instant.from(earlier)) < 0;
  return Temporal.PlainDate.compare(dayOf(later), dayOf(earlier)) < 0;
}

function dayOf(moment: Moment): Temporal.PlainDate {
  if (typeof moment !== "string") return Temporal.PlainDate.from(moment.date);
  return Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE).toPlainDate();
}

/** By how much an answer left after the time of the authority, in seconds; null where there is no time to compare. */
export function lateBySeconds(dueAt: Date | null, sent: Moment | null): number | null {
  if (dueAt === null || sent === null) return null;
  return Math.max(0, Math.floor((earliest(sent, ZONE).epochMilliseconds - dueAt.getTime()) / 1_000));
}

type Named = { readonly authority: string; readonly authorityName: string };

/** Two questions of one authority stand together; one typed by hand is told by its name. */
export function authorityKey({ authority, authorityName }: Named): string {
  return authority === "other" ? `other ${authorityName.toLocaleLowerCase("fr")}` : authority;
}

/** By authority, the one whose open question is due first before the others. */
export function byAuthority<Row extends Named & Dated & Standing>(rows: readonly Row[], now: number) {
  const weight = (row: Row) => (isOpen(stateOf(row, now)) ? 0 : 1);
  const ordered = [...rows].sort((a, b) => weight(a) - weight(b) || byDue(a, b));
  return [...Map.groupBy(ordered, authorityKey).values()].map((own) => ({
    key: authorityKey(own[0] as Row),
    name: (own[0] as Row).authorityName,
    questions: own,
    open: own.filter((one) => isOpen(stateOf(one, now))).length,
    late: own.filter((one) => stateOf(one, now) === "late").length,
  }));
}
