import { type Facts, parseFacts } from "#law/facts.ts";
import { parseJson } from "#law/parse-json.ts";
import { expecting, type FactsError, found, Refusal } from "#law/reader.ts";
import { refusalText } from "#law/text/refusal-text.ts";
import type { LawLocale } from "#law/text.ts";
import { answerJson } from "./answer-json.ts";

type Outcome = { ok: true; answer: unknown } | { ok: false; error: FactsError };

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

/** All of standard input, however it is cut into chunks. */
async function readInput(): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; error: FactsError }> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch {
    const unreadable = { code: "unreadable", shown: "" } as const;
    const sides = { expected: expecting("standard_input"), found: unreadable };
    return { ok: false, error: new Refusal("bad_json", "1:1", sides).toError() };
  }
}

async function run(locale: LawLocale, now: number): Promise<Outcome> {
  const input = await readInput();
  if (!input.ok) return input;
  const json = parseJson(input.bytes);
  if (!json.ok) return json;
  const read = readAll(json.value);
  if (!read.ok) return read;
  const answers = read.facts.map((facts) => answerJson(facts, { now, locale }));
  return { ok: true, answer: Array.isArray(json.value) ? answers : answers[0] };
}

function badArguments(args: readonly string[]): Outcome {
  const sides = { expected: expecting("arguments"), found: found(args.join(" ")) };
  return { ok: false, error: new Refusal("bad_argument", "", sides).toError() };
}

/** A reader that stops early, such as `head`, is no fault of ours. */
function print(stream: NodeJS.WriteStream, document: unknown): void {
  stream.on("error", () => {});
  stream.write(`${JSON.stringify(document, null, 2)}\n`);
}

const args = process.argv.slice(2);
const locale = readLocale(args);
const now = Temporal.Now.instant().epochMilliseconds;
const outcome = locale === null ? badArguments(args) : await run(locale, now);
if (outcome.ok) print(process.stdout, outcome.answer);
else {
  const { code, path } = outcome.error;
  print(process.stderr, { error: { code, message: refusalText(outcome.error, locale ?? "en"), path } });
}
process.exitCode = outcome.ok ? 0 : 2;
