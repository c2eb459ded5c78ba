import { randomBytes } from "node:crypto";
import { AppError } from "./errors.ts";

/** Ids, codes and counts: never what a person typed. */
type Facts = Readonly<Record<string, string | number | null>>;

export function logEvent(name: string, facts: Facts = {}): void {
  write("note", name, facts);
}

export function logFailure(name: string, facts: Facts = {}): void {
  write("failure", name, facts);
}

/** Writes down an error nobody expected; the reference is what the person can quote. */
export function logUnexpected(error: unknown, facts: Facts = {}): string {
  const reference = randomBytes(5).toString("hex");
  write("error", "unexpected", { reference, ...facts, ...described(error) });
  return reference;
}

// An error's message may quote a value of a row: only its kind and the places it passed are kept.
function described(error: unknown): Facts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = error instanceof AppError || "code" in error ? String(error.code) : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { kind: error.name, code, stack: frames.map((line) => line.trim()).join(" | ") };
}

function write(level: string, name: string, facts: Facts): void {
  const at = Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });
  process.stderr.write(`${JSON.stringify({ at, level, event: name, ...facts })}\n`);
}
