import type { z } from "zod";
import type { Tx } from "./db.ts";
import { AppError, type FieldProblem } from "./errors.ts";
import { isId } from "./ids.ts";
import { logFailure } from "./log.ts";
import { type Actor, type Principal, withWriteScope } from "./scope.ts";
import { append, type Event, type Origin } from "./timeline.ts";

type Events = readonly [Event, ...Event[]];

export type Act<Input, Subject> = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: Input;
  readonly subject: Subject;
  readonly now: Temporal.Instant;
};

type Spec<Schema extends z.ZodType, Subject, Result> = {
  readonly input: Schema;
  /** Reads what the act is about. A subject outside the scope is not found. */
  readonly load: (tx: Tx, input: z.output<Schema>, actor: Actor) => Promise<Subject>;
  readonly access: (actor: Actor, subject: Subject, now: Temporal.Instant) => boolean;
  /** Where the act comes from, if not live: an exercise or seeded history keep their mark on every entry. */
  readonly origin?: (input: z.output<Schema>, subject: Subject) => Origin;
  readonly run: (act: Act<z.output<Schema>, Subject>) => Promise<{ result: Result; events: Events }>;
};

export type Command<Input, Result> = (
  principal: Principal,
  input: Input,
  now: Temporal.Instant,
) => Promise<Result>;

/** One write: one transaction, one actor, at least one entry of the log. */
export function command<Schema extends z.ZodType, Subject, Result>(
  spec: Spec<Schema, Subject, Result>,
): Command<unknown, Result> {
  return async (principal, rawInput, instant) => {
    const input = parseInput(spec.input, rawInput);
    const now = instant.round({ smallestUnit: "millisecond", roundingMode: "floor" });
    return withWriteScope(principal, async (tx, actor) => {
      const subject = await spec.load(tx, input, actor);
      if (!spec.access(actor, subject, now)) throw refused(actor, rawInput);
      const { result, events } = await spec.run({ tx, actor, input, subject, now });
      await append(tx, { actor, now, origin: spec.origin?.(input, subject) ?? "live", events });
      return result;
    });
  };
}

/** Who was refused, about what: the ids alone of what was sent. */
function refused(actor: Actor, rawInput: unknown): AppError {
  const sent = typeof rawInput === "object" && rawInput !== null ? Object.entries(rawInput) : [];
  const ids = sent.filter(([name, value]) => /Id$/.test(name) && typeof value === "string" && isId(value));
  logFailure("act.refused", { actor: actor.id, workspace: actor.workspaceId, ...Object.fromEntries(ids) });
  return new AppError("forbidden", "not within this person's role");
}

export function parseInput<Schema extends z.ZodType>(schema: Schema, rawInput: unknown): z.output<Schema> {
  const parsed = schema.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(asProblem);
  throw new AppError("invalid", "the input has errors", { problems });
}

/** A schema's own message is a message key; zod's default ones are named by their code. */
function asProblem(issue: z.core.$ZodIssue): FieldProblem {
  const key = /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : DEFAULTS[issue.code];
  return { path: issue.path.join("."), problem: key ?? "invalid" };
}

const DEFAULTS: Partial<Record<z.core.$ZodIssue["code"], string>> = {
  too_big: "tooLong",
  too_small: "required",
  invalid_type: "required",
  invalid_value: "choose",
  unrecognized_keys: "unknownField",
};
