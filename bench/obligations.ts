import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hospitalIn, laboratory } from "#law/cases/law-case.ts";
import { medians, report, rounded } from "./measure.ts";

const ROUNDS = 15;
const COMMAND = join(import.meta.dirname, "../scripts/obligations.mjs");
const LIMITS = { one: 400, hundred: 1000 };

const ONE = JSON.stringify(laboratory());
const SEATS = [
  ["FR", "Europe/Paris"],
  ["DE", "Europe/Berlin"],
  ["GB", "Europe/London"],
  ["US", "America/New_York"],
  ["JP", "Asia/Tokyo"],
] as const;
const HUNDRED = JSON.stringify(
  Array.from({ length: 20 }, () => SEATS.map(([country, zone]) => hospitalIn(country, zone))).flat(),
);

type Start = { node?: string; args?: readonly string[]; input: string; cache?: string };

/** Milliseconds from the start of a process to its end, which has to be a good one. */
async function timed({ node = process.execPath, args = [COMMAND], input, cache }: Start): Promise<number> {
  const env = cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
  const before = performance.now();
  const { status } = spawnSync(node, args, { input, env, maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${node} ${args.join(" ")} ended with ${status}.`);
  return performance.now() - before;
}

/** With nothing compiled yet, as after an installation. */
async function firstEver(): Promise<number> {
  const cache = mkdtempSync(join(import.meta.dirname, "../node_modules/.cache-"));
  try {
    return await timed({ input: ONE, cache });
  } finally {
    rmSync(cache, { recursive: true });
  }
}

const found = await medians(ROUNDS, {
  bareNode: () => timed({ args: ["-e", "0"], input: "" }),
  one: () => timed({ input: ONE }),
  /** Started by whatever Node the path has: an older one starts the pinned one. */
  oneByPathNode: () => timed({ node: "node", input: ONE }),
  oneFirstEver: firstEver,
  hundred: () => timed({ input: HUNDRED }),
});

report({
  bench: "obligations",
  line: `${rounded(found.one / found.bareNode)}× an empty program for one input, ${rounded(
    found.hundred / found.bareNode,
  )}× for a hundred: ${rounded(found.one)} ms of ${LIMITS.one}, ${rounded(found.hundred)} ms of ${LIMITS.hundred}; ${rounded(
    found.oneByPathNode,
  )} ms by the path's Node, ${rounded(found.oneFirstEver)} ms the first time ever`,
  reached: Math.max(found.one, found.oneByPathNode) < LIMITS.one && found.hundred < LIMITS.hundred,
  rounds: ROUNDS,
  limits: LIMITS,
  milliseconds: found,
});
