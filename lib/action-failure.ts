import type { ActionFailure, FailureReason, TypedValues } from "./action-state.ts";
import { AppError, type ErrorCode } from "./errors.ts";
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
  if (error.code === "forbidden" || error.code === "unavailable")
    logFailure("action.refused", { code: error.code });
  const reason = REASONS[error.code];
  const status = reason === "invalid" || reason === "conflict" ? reason : "error";
  return { status, reason, problems: error.problems, values };
}

export function typedValues(form: FormData): TypedValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION_") || name.includes("__proto__")) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}
