import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { medians, report, rounded } from "./measure.ts";

const ROUNDS = 15;
const LIMITS = { one: 400, hundred: 1000 };

type Start = { node?: string; args: readonly string[]; input: string; cache?: string };

/** Milliseconds from the start of a process to its end, which has to be a good one. */
async function timed({ node = process.execPath, args, input, cache }: Start): Promise<number> {
  const env = cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
  const before = performance.now();
  const { status } = spawnSync(node, args, { input, env, maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${node} ${args.join(" ")} ended with ${status}.`);
  return performance.now() - before;
}

/** With nothing compiled yet, as after an installation. */
async function firstEver(args: readonly string[], input: string): Promise<number> {
  const cache = mkdtempSync(join(import.meta.dirname, "../node_modules/.cache-"));
  try {
    return await timed({ args, input, cache });
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** One command of the law, with one input and with a hundred, beside an empty program in the same run. */
export async function reportCommand(bench: string, inputs: readonly unknown[]): Promise<void> {
  const args = [join(import.meta.dirname, `../scripts/${bench}.mjs`)];
  const one = JSON.stringify(inputs[0]);
  const hundred = JSON.stringify(inputs);
  const found = await medians(ROUNDS, {
    bareNode: () => timed({ args: ["-e", "0"], input: "" }),
    one: () => timed({ args, input: one }),
    /** Started by whatever Node the path has: an older one starts the pinned one. */
    oneByPathNode: () => timed({ args, node: "node", input: one }),
    oneFirstEver: () => firstEver(args, one),
    hundred: () => timed({ args, input: hundred }),
  });
  report({
    bench,
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
}
