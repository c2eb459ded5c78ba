import { readFileSync, writeSync } from "node:fs";
import { type Facts, type FactsError, parseFacts } from "#law/facts.ts";
import { parseJson } from "#law/parse-json.ts";
import type { LawLocale } from "#law/text.ts";
import { answerJson } from "./answer-json.ts";

type Outcome = { ok: true; answer: unknown } | { ok: false; error: FactsError };

const STDIN = 0;

function readLocale(args: readonly string[]): LawLocale | null {
  const [option, value, ...rest] = args.flatMap((arg) => arg.split("="));
  if (option === undefined) return "en";
  if (option !== "--lang" || rest.length > 0) return null;
  return value === "fr" || value === "en" ? value : null;
}

function readAll(json: unknown): { ok: true; facts: Facts[] } | { ok: false; error: FactsError } {
  const inputs: readonly { value: unknown; path: string }[] = Array.isArray(json)
    ? json.map((value: unknown, index) => ({ value, path: `/${index}` }))
    : [{ value: json, path: "" }];
  const facts: Facts[] = [];
  for (const { value, path } of inputs) {
    const parsed = parseFacts(value, path);
    if (!parsed.ok) return parsed;
    facts.push(parsed.facts);
  }
  return { ok: true, facts };
}

function run(args: readonly string[], input: () => Uint8Array, now: number): Outcome {
  const locale = readLocale(args);
  if (locale === null) {
    const message = `Expected no argument, or --lang fr or --lang en; found ${args.join(" ")}.`;
    return { ok: false, error: { code: "bad_argument", message, path: "" } };
  }
  const json = parseJson(input());
  if (!json.ok) return json;
  const read = readAll(json.value);
  if (!read.ok) return read;
  const answers = read.facts.map((facts) => answerJson(facts, { now, locale }));
  return { ok: true, answer: Array.isArray(json.value) ? answers : answers[0] };
}

function print(descriptor: number, document: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

const outcome = run(
  process.argv.slice(2),
  () => readFileSync(STDIN),
  Temporal.Now.instant().epochMilliseconds,
);
print(outcome.ok ? 1 : 2, outcome.ok ? outcome.answer : { error: outcome.error });
process.exitCode = outcome.ok ? 0 : 2;
