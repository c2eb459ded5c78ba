export type ErrorCode =
  | "invalid"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_many"
  | "unavailable"
  | "unauthenticated";

/** What was wrong with one field of an input: `path` as in the form, `problem` a message key. */
export type FieldProblem = { readonly path: string; readonly problem: string };

/** The one error the product throws; each entrance translates it once. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    message: string,
    context: { cause?: unknown; problems?: readonly FieldProblem[] } = {},
  ) {
    super(message, { cause: context.cause });
    this.name = "AppError";
    this.code = code;
    this.problems = context.problems ?? [];
  }
}

export function notFound(noun: string): AppError {
  return new AppError("not_found", `no such ${noun}`);
}

/** An input that the schema accepts and the case does not. */
export function invalid(path: string, problem: string): AppError {
  return new AppError("invalid", `${path}: ${problem}`, { problems: [{ path, problem }] });
}
