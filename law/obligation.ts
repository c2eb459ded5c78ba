import type { Citation, ClockCode, Duty } from "./rule.ts";
import type { NoteCode, ReasonCode, StepCode } from "./text/codes.ts";

/** What a sentence is filled with; see `text/phrases.ts` for how each is written. */
export type Values = Readonly<Record<string, string | number>>;

/** One step of the arithmetic. `at` is the instant reached, in UTC, or null for a step without one. */
export type Step = { code: StepCode; at: string | null; values: Values };

/** Why a duty is owed, open, waiting, not required or not in force. */
export type Reason = { code: ReasonCode; values: Values };

/** What is worth knowing beside a duty. It moves no date. */
export type Note = { code: NoteCode; values: Values };

/**
 * `due`: dated. `open`: owed, no number in law. `waiting`: owed once `waitsFor` is recorded. `not_required`: a
 * threshold is not met or an exemption holds. `not_in_force`: no version at the trigger. `undetermined`: a
 * threshold fact is missing; dated on the stricter reading. `displaced`: another rule switches it off.
 */
export type ObligationStatus =
  | "due"
  | "open"
  | "waiting"
  | "not_required"
  | "not_in_force"
  | "undetermined"
  | "displaced";

/**
 * One duty of one party towards one addressee. Instants are ISO 8601 in UTC with seconds. `dueAt` is the date to
 * plan on, `legalLimitAt` the latest lawful reading. `version` is the first day of the version applied, null where
 * none was in force and for a contract. `subject` tells rows of one rule and addressee apart (a residence, a counterparty).
 */
export type Obligation = {
  rule: string;
  version: string | null;
  duty: Duty;
  status: ObligationStatus;
  addressee: string;
  subject: string | null;
  trigger: string | null;
  triggerAt: string | null;
  dueAt: string | null;
  legalLimitAt: string | null;
  clock: ClockCode;
  legalClock: ClockCode;
  overdue: boolean;
  filedAt: string | null;
  lateBySeconds: number | null;
  lateInLawBySeconds: number | null;
  alsoTo: string[];
  notes: Note[];
  waitsFor: string | null;
  steps: Step[];
  reason: Reason;
  citation: Citation;
};
