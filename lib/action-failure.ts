import type { ActionFailure, FailureReason, TypedValues } from "./action-state.ts";
import { AppError, type ErrorCode } from "./errors.ts";
import { MOST_FIELDS } from "./form-to-object.ts";
import { logFailure, logUnexpected } from "./log.ts";

const REASONS: Record<ErrorCode, FailureReason> = {
  invalid: "invalid",
  conflict: "conflict",
  forbidden: "forbidden",
  not_found: "notFound",
  too_many: "tooMany",
  unavailable: "unavailable",
  unauthenticated: "unauthenticated",
};

/** What the form is told about an error; never the error's own text. */
export function actionFailure(error: unknown, form: FormData): ActionFailure {
  const values = typedValues(form);
  if (!(error instanceof AppError))
    return { status: "error", reason: "unexpected", problems: [], values, reference: logUnexpected(error) };
  if (error.code === "unavailable") logFailure("action.refused", { code: error.code });
  const reason = REASONS[error.code];
  const status = reason === "invalid" || reason === "conflict" ? reason : "error";
  return { status, reason, problems: error.problems, values };
}

/** What was typed, to show it again: a browser can send anything as a form, and any number of fields. */
export function typedValues(form: unknown): TypedValues {
  if (!(form instanceof FormData)) return {};
  const texts = new Map<string, string[]>();
  for (const [name, value] of form.entries().take(MOST_FIELDS)) {
    if (typeof value !== "string" || name.startsWith("$ACTION_") || name.includes("__proto__")) continue;
    const typed = texts.get(name);
    if (typed === undefined) texts.set(name, [value]);
    else typed.push(value);
  }
  return Object.fromEntries(
    [...texts].map(([name, typed]) => [name, typed.length > 1 ? typed : (typed[0] ?? "")]),
  );
}
