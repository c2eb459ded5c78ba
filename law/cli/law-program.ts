import { parseJson } from "#law/parse-json.ts";
import { expecting, type FactsError, found, Refusal } from "#law/reader.ts";
import { refusalText } from "#law/text/refusal-text.ts";
import type { LawLocale } from "#law/text.ts";

type Parsed<T> = { ok: true; value: T } | { ok: false; error: FactsError };
type Outcome = Parsed<unknown>;

/** What one command does: how it reads an input at a JSON pointer, and what it answers. */
type LawProgram<T> = {
  parse: (json: unknown, path: string) => Parsed<T>;
  answer: (input: T, locale: LawLocale) => unknown;
};

function readLocale(args: readonly string[]): LawLocale | null {
  const [option, value, ...rest] = args.flatMap((arg) => arg.split("="));
  if (option === undefined) return "en";
  if (option !== "--lang" || rest.length > 0) return null;
  return value === "fr" || value === "en" ? value : null;
}

function readAll<T>(json: unknown, parse: LawProgram<T>["parse"]): Parsed<T[]> {
  const inputs: readonly { value: unknown; path: string }[] = Array.isArray(json)
    ? json.map((value: unknown, index) => ({ value, path: `/${index}` }))
    : [{ value: json, path: "" }];
  const read: T[] = [];
  for (const { value, path } of inputs) {
    const parsed = parse(value, path);
    if (!parsed.ok) return parsed;
    read.push(parsed.value);
  }
  return { ok: true, value: read };
}

/** All of standard input, however it is cut into chunks. */
async function readInput(): Promise<Parsed<Uint8Array>> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return { ok: true, value: Buffer.concat(chunks) };
  } catch {
    const unreadable = { code: "unreadable", shown: "" } as const;
    const sides = { expected: expecting("standard_input"), found: unreadable };
    return { ok: false, error: new Refusal("bad_json", "1:1", sides).toError() };
  }
}

async function run<T>({ parse, answer }: LawProgram<T>, locale: LawLocale): Promise<Outcome> {
  const input = await readInput();
  if (!input.ok) return input;
  const json = parseJson(input.value);
  if (!json.ok) return json;
  const read = readAll(json.value, parse);
  if (!read.ok) return read;
  const answers = read.value.map((one) => answer(one, locale));
  return { ok: true, value: Array.isArray(json.value) ? answers : answers[0] };
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

/**
 * Runs a command of the law: JSON on standard input, one input or a list of them, to JSON on standard output and exit
 * code 0; or one error on the error output and exit code 2. `--lang fr` and `--lang en` choose the sentences.
 */
export async function runLawProgram<T>(program: LawProgram<T>): Promise<void> {
  const args = process.argv.slice(2);
  const locale = readLocale(args);
  const outcome = locale === null ? badArguments(args) : await run(program, locale);
  if (outcome.ok) print(process.stdout, outcome.value);
  else {
    const { code, path } = outcome.error;
    print(process.stderr, { error: { code, message: refusalText(outcome.error, locale ?? "en"), path } });
  }
  process.exitCode = outcome.ok ? 0 : 2;
}
