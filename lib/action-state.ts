import type { FieldProblem } from "./errors.ts";

export type TypedValues = Readonly<Record<string, string | string[]>>;

/** Keys of the messages under `errors`. */
export type FailureReason =
  | "invalid"
  | "conflict"
  | "forbidden"
  | "notFound"
  | "tooMany"
  | "unavailable"
  | "unauthenticated"
  | "unexpected";

export type ActionFailure = {
  readonly status: "invalid" | "conflict" | "error";
  readonly reason: FailureReason;
  readonly problems: readonly FieldProblem[];
  /** What was typed, by the names of the form's fields. */
  readonly values: TypedValues;
  /** What to quote when asking for help; only for an error nobody expected. */
  readonly reference?: string;
};

type Idle = { readonly status: "idle"; readonly problems: readonly []; readonly values: TypedValues };
type Done<Result> = Omit<Idle, "status"> & { readonly status: "ok"; readonly result: Result };

export type ActionState<Result> = Idle | Done<Result> | ActionFailure;

export const IDLE: Idle = { status: "idle", problems: [], values: {} };
