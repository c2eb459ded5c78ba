const LEAST_MS = 3_600_000;
const MOST_MS = 365 * 24 * LEAST_MS;
const LONGEST_NOTICE_MS = 24 * LEAST_MS;

/** Is there an hour to reply, and less than a year? */
export function leavesTime(asked: Temporal.Instant, due: Temporal.Instant): boolean {
  const ms = due.epochMilliseconds - asked.epochMilliseconds;
  return ms >= LEAST_MS && ms <= MOST_MS;
}

/** When the first reminder goes: halfway, or a day before where that is later. */
export function remindAt(asked: Temporal.Instant, due: Temporal.Instant): Temporal.Instant {
  const ms = due.epochMilliseconds - asked.epochMilliseconds;
  return due.subtract({ milliseconds: Math.min(LONGEST_NOTICE_MS, Math.floor(ms / 2)) });
}

type Question = {
  readonly remindAt: Date;
  readonly dueAt: Date;
  readonly remindedAt: Date | null;
  readonly unansweredAt: Date | null;
  readonly withdrawnAt: Date | null;
};

export type Chase = "remind" | "record_silence" | null;

/** What is to be done about a question without an answer; a run that was missed is made up by the next. */
export function chaseOf(question: Question, now: Temporal.Instant): Chase {
  const at = now.epochMilliseconds;
  if (question.unansweredAt !== null || question.withdrawnAt !== null) return null;
  if (question.dueAt.getTime() <= at) return "record_silence";
  return question.remindedAt === null && question.remindAt.getTime() <= at ? "remind" : null;
}

export type QuestionState = "withdrawn" | "answered" | "silent" | "waiting";

type Standing = {
  readonly dueAt: Date;
  readonly withdrawnAt: Date | null;
  readonly answers: readonly unknown[];
};

/** An answer ends the waiting whenever it comes; that there was silence before stays on record. */
export function stateOfQuestion({ dueAt, withdrawnAt, answers }: Standing, now: number): QuestionState {
  if (withdrawnAt !== null) return "withdrawn";
  if (answers.length > 0) return "answered";
  return dueAt.getTime() <= now ? "silent" : "waiting";
}

type Owed = {
  readonly id: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: unknown;
  readonly state: string;
};

/** What a vendor owes, one line for each duty: a notice to thirty controllers is thirty rows of one. */
export function dutiesOf<Row extends Owed>(rows: readonly Row[]) {
  const byDuty = Map.groupBy(rows, ({ ruleId, addressee }) => `${ruleId} ${addressee}`);
  return [...byDuty.values()].flatMap((of) => {
    const first = of.find(({ state }) => state !== "filed") ?? of[0];
    if (first === undefined) return [];
    const met = of.filter(({ state }) => state === "filed" || state === "decided").length;
    return [{ ...first, rows: of.length, met }];
  });
}
