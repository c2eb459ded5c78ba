import type { ProblemCode } from "#features/forms/catalogue.ts";
import type { Answer, Answers, FactBase } from "#features/forms/rules.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { findFormFor, listFormsFor } from "#law/form-pack.ts";
import type { Form, FormField, FormPhase } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { calendarDate, earliest, isAhead, latest, type Moment, moment } from "#lib/moment.ts";
import type { DraftState } from "./catalogue.ts";
import type { AnswerField } from "./schema.ts";

type Given = { readonly fieldId: string; readonly number: number; readonly answer: unknown };

/** Of each field the answer that stands: the one with the highest number; null: left to the file again. */
export function standingAnswers(given: readonly Given[]): Answers {
  const last = new Map<string, Given>();
  for (const one of given) {
    const before = last.get(one.fieldId);
    if (before === undefined || before.number < one.number) last.set(one.fieldId, one);
  }
  const standing = [...last].flatMap(([fieldId, { answer }]) =>
    answer === null ? [] : [[fieldId, answer as Answer] as const],
  );
  return Object.fromEntries(standing);
}

const LONGEST = 20_000;

/** What was sent for a field, as the field takes it; a problem is told at the field. */
export function typedAnswer(
  field: FormField,
  { as, value, reason, follows }: AnswerField,
  at: string,
): Answer | null {
  if (as === "fact") return null;
  if (as === "unknown") return { unknown: true, follows };
  const typed = typedValue(field, value, at);
  return reason === "" ? { value: typed } : { value: typed, reason };
}

function typedValue({ kind }: FormField, value: AnswerField["value"], at: string): Json {
  switch (kind) {
    case "line":
    case "document":
      return checked(textWithoutNir(LONGEST), value ?? "", at);
    case "text":
      return checked(impersonalText(LONGEST), value ?? "", at);
    case "count":
      return typeof value === "string" && /^\d{1,15}$/.test(value.replaceAll(/\s/g, ""))
        ? Number(value.replaceAll(/\s/g, ""))
        : (value as Json);
    case "choices":
      return typeof value === "string" ? [value] : (value as Json);
    case "day":
      return value === null ? null : { date: checked(calendarDate, value, at), precision: "day" };
    case "moment":
      return value === null ? null : (checked(moment, value, at) as Json);
    default:
      return value as Json;
  }
}

type Parser<T> = {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};
type Issue = { readonly message: string; readonly path: readonly PropertyKey[] };

function checked<T>(schema: Parser<T>, value: unknown, at: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ message, path }) => ({
    path: [at, "value", ...path.map(String)].join("."),
    problem: /^[a-z][A-Za-z]*$/.test(message) ? message : "invalid",
  }));
  throw new AppError("invalid", "the field does not take this value", { problems });
}

type Period = {
  readonly form: Form;
  readonly facts: FactBase;
  /** What is answered elsewhere in the form. */
  readonly answers: Answers;
  readonly now: Temporal.Instant;
};

/** What is wrong with when the breach is said to have begun or ended: that lies ahead, or it ended before it began. */
export function problemOfPeriod({ fact }: FormField, answer: Answer, { form, facts, answers, now }: Period) {
  const typed = momentIn(answer);
  if (typed === null) return null;
  if (fact === "case.startedAt") return isAhead(typed, now) ? "inFuture" : null;
  if (fact !== "case.endedAt") return null;
  const start = form.fields.find((field) => field.fact === "case.startedAt");
  const said = start === undefined ? undefined : answers[start.id];
  const began = said === undefined ? (facts["case.startedAt"].value as Moment | null) : momentIn(said);
  if (began === null) return null;
  return Temporal.Instant.compare(latest(typed, "UTC"), earliest(began, "UTC")) < 0 ? "endBeforeStart" : null;
}

function momentIn(answer: Answer): Moment | null {
  return "value" in answer ? (answer.value as Moment | null) : null;
}

/** A field of the draft's form; nobody answers one that it does not have. */
export function fieldOfForm(form: Form, fieldId: string): FormField {
  const field = form.fields.find(({ id }) => id === fieldId);
  if (field === undefined) throw invalid("fieldId", "choose");
  return field;
}

/** The form for a duty, in one of its phases; refuses another authority's. */
export function formForDuty(
  { ruleId, addressee }: { readonly ruleId: string; readonly addressee: string },
  { formId, phase }: { readonly formId: string; readonly phase: FormPhase },
): Form {
  const form = listFormsFor(ruleId, addressee).find(({ id }) => id === formId);
  if (form === undefined) throw invalid("formId", "choose");
  if (!form.phases.includes(phase)) throw invalid("phase", "choose");
  return form;
}

/** At which part of the form a problem of an answer is told. */
export function pathOfProblem(code: ProblemCode): "value" | "reason" | "follows" | "as" {
  if (code === "reasonRequired") return "reason";
  if (code === "followsRequired") return "follows";
  return code === "mayNotBeUnknown" || code === "knownInFile" ? "as" : "value";
}

export type NextAct = "prepare" | "fill" | "submit" | "change" | "sign" | "file" | "record_receipt" | "none";

type Standing = { readonly state: DraftState; readonly missing: number; readonly hasReceipt: boolean };

/** What comes next on the way from the draft to the receipt. */
export function nextAct(draft: Standing | null): NextAct {
  if (draft === null) return "prepare";
  switch (draft.state) {
    case "preparing":
      return draft.missing > 0 ? "fill" : "submit";
    case "returned":
      return "change";
    case "in_review":
      return "sign";
    case "signed":
      return "file";
    case "filed":
      return draft.hasReceipt ? "none" : "record_receipt";
    case "abandoned":
      return "prepare";
  }
}

/** Whether a duty is told in writing by a form at all. */
export const isWritten = (duty: { readonly ruleId: string; readonly addressee: string }): boolean =>
  findFormFor(duty.ruleId, duty.addressee) !== null;
