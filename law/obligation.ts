import type { Citation, ClockCode, Duty } from "./rule.ts";
import type { Note, Reason, Step } from "./text/codes.ts";

export type { Note, Reason, Step } from "./text/codes.ts";

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
