import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EQUIVALENT } from "./mutate/equivalent.ts";
import { findMutants, type Mutant, withFault } from "./mutate/find-mutants.ts";

const ROOT = join(import.meta.dirname, "..");
/** The faults are put into a copy: nobody else's run meets them. */
const COPY = join(ROOT, ".test/mutants");
const COPIED = ["law", "scripts/mutate", "package.json", "vitest.config.ts", "tsconfig.json"];

/** The engine: what reads facts and rules and computes. Lists of words and of law are data. */
const ENGINE = [
  ...["answer", "applies-to", "clocks", "competent-authority", "countries", "engine", "facts", "filings"],
  ...["lay-row", "limits", "notes", "offsets", "parse-json", "postponements", "read-instant", "reader"],
  ...["rows-of-rule", "rule-index", "text", "thresholds", "trigger", "versions", "zone-time"],
  ...["calendar/days", "calendar/holidays", "text/citation-text", "text/refusal-text", "text/rule-name"],
].map((name) => `law/${name}.ts`);

/** Most faults die of the cases, then of the tests beside the file; the rest meet every test of the engine. */
const CASES = "scripts/mutate/cases-hold.ts";
const QUICK = [
  ...["cases", "vectors", "engine.test", "limits", "clocks", "facts", "thresholds", "trigger", "versions"],
  ...[
    "filings",
    "text",
    "parse-json",
    "authorities.test",
    "countries",
    "applies-to",
    "postponements",
    "rule-index",
  ],
];
const SLOW = ["engine-properties", "calendar", "offsets", "zone-time"];
const FLAGS = [
  ...["run", "--project", "pure", "--bail", "1", "--maxWorkers=1", "--no-isolate", "--pool=threads"],
  // A busy machine finds no fault: only a program that never ends does, after minutes.
  ...["--testTimeout=240000", "--reporter=dot"],
];
const SECONDS = { cases: 60, tests: 240 };
const SEED = 449_694;

/** Whether a program ends well in the copy; one that never ends does not. */
function endsWell(args: readonly string[], seconds: number): boolean {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(COPY, "compiled") };
  const options = { cwd: COPY, env, timeout: seconds * 1000, killSignal: "SIGKILL" as const };
  return spawnSync(process.execPath, args, options).status === 0;
}

function passes(tests: readonly string[]): boolean {
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  return endsWell([vitest, ...FLAGS, ...tests.map((test) => `law/${test}`)], SECONDS.tests);
}

/** The tests that stand beside a file, if any. */
function besides(path: string): readonly string[] {
  const test = path.replace(/\.ts$/, ".test.ts");
  return existsSync(join(ROOT, test)) ? [test.replace(/^law\//, "")] : [];
}

/** What finds out a fault in this file, or null: nothing does. */
function finderOf(path: string): string | null {
  if (!endsWell(["--no-warnings", CASES], SECONDS.cases)) return "the cases";
  const own = besides(path);
  if (own.length > 0 && !passes(own)) return "the tests beside the file";
  if (!passes(QUICK)) return "the other tests";
  return passes(SLOW) ? null : "the properties and calendars";
}

/** A sequence of numbers under 1 that is the same for everyone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function sample(mutants: readonly Mutant[], count: number): Mutant[] {
  const random = randomFrom(SEED);
  return mutants
    .map((mutant) => ({ mutant, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

/** A fault by its file and its line of code, the fault marked in it: it survives edits elsewhere in the file. */
function keyOf({ path, start, end, was, becomes }: Mutant): string {
  const text = readFileSync(join(ROOT, path), "utf8");
  const before = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const after = text.slice(end, text.indexOf("\n", end));
  return `${path}: ${`${before}⟨${was} → ${becomes}⟩${after}`.replaceAll(/\s+/g, " ").trim()}`;
}

function findOut(mutant: Mutant): string | null {
  const path = join(COPY, mutant.path);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, withFault(text, mutant));
  try {
    return finderOf(mutant.path);
  } finally {
    writeFileSync(path, text);
  }
}

function prepareCopy(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(COPY, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(COPY, "node_modules"), "dir");
}

const [asked = "200", only = ""] = process.argv.slice(2);
const all = ENGINE.flatMap((path) => findMutants(path, readFileSync(join(ROOT, path), "utf8")));
const chosen = sample(all, Number(asked)).filter(({ path }) => path.includes(only));
prepareCopy();
if (finderOf("law/engine.ts") !== null) throw new Error("The tests fail without any fault.");
const survivors: string[] = [];
const foundBy: Record<string, number> = {};
let equivalent = 0;
for (const [index, mutant] of chosen.entries()) {
  if (index > 0 && index % 20 === 0) console.log(`${index}/${chosen.length}: ${JSON.stringify(foundBy)}`);
  const key = keyOf(mutant);
  if (EQUIVALENT[key] !== undefined) {
    equivalent++;
    continue;
  }
  const finder = findOut(mutant);
  if (finder !== null) foundBy[finder] = (foundBy[finder] ?? 0) + 1;
  else {
    survivors.push(key);
    console.log(`${index + 1}/${chosen.length} survived: ${key} (line ${mutant.line}, ${mutant.operator})`);
  }
}
rmSync(COPY, { recursive: true });
const counted = chosen.length - equivalent;
const found = counted - survivors.length;
const score = Math.round((found / counted) * 1000) / 10;
console.log(
  JSON.stringify({ possible: all.length, chosen: chosen.length, equivalent, foundBy, survivors, score }),
);
console.log(`mutants: ${found} of ${counted} found out, ${score} % (${equivalent} more change nothing)`);
process.exitCode = score >= 90 ? 0 : 1;
