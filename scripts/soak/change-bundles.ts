import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipBytes } from "#ledger/test-log.ts";
import { everyChange } from "#lib/verifier/every-change.ts";
import { secondVerdicts } from "#lib/verifier/second-verdicts.ts";
import { drawOf, STRUCTURAL, scene } from "#lib/verifier/structural-change.ts";
import { flipped, openBytes, outcomeOf, spelled } from "#lib/verifier/test-bundles.ts";
import type { Finding } from "./say.ts";

type Counts = { readonly counts: { readonly everyNth: number; readonly cases: number } };

/** Bundles changed bit by bit and build by build: none is taken for valid, and a second verifier agrees on each. */
export async function changeBundles({ counts }: Counts): Promise<Finding[]> {
  return [await changeBits(counts.everyNth), await compareVerifiers(counts.cases)];
}

async function changeBits(everyNth: number): Promise<Finding> {
  let [tried, missed, misnamed] = [0, 0, 0];
  for await (const { entry, outcome } of everyChange(everyNth)) {
    const found = await outcome();
    const named = "verdict" in found ? found.verdict.problems[0]?.entry : null;
    tried += 1;
    if (spelled(found) === "valid") missed += 1;
    if (entry !== null && named !== entry) misnamed += 1;
  }
  const said = `${tried} bits turned, one of ${everyNth}: ${missed} missed, ${misnamed} lines misnamed`;
  return { said, holds: missed === 0 && misnamed === 0 };
}

async function compareVerifiers(cases: number): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "soak-bundles-"));
  try {
    const whole = scene();
    const builds = Object.values(STRUCTURAL);
    const bytes = await zipBytes(whole.bundle.members);
    const paths: string[] = [];
    const first: boolean[] = [];
    for (let turn = 0; turn < cases; turn += 1) {
      const draw = drawOf(turn);
      const build = builds[turn % (2 * builds.length)];
      const zip =
        build === undefined ? flipped(bytes, draw(bytes.length)) : await zipBytes(build(whole, draw));
      const path = join(folder, `${turn}.zip`);
      writeFileSync(path, turn === 0 ? bytes : zip);
      paths.push(path);
      first.push(await isValid(turn === 0 ? bytes : zip));
    }
    const second = secondVerdicts(paths);
    const agreed = first.filter((valid, i) => valid === second[i]).length;
    return { said: `${agreed} of ${cases} bundles judged alike in two languages`, holds: agreed === cases };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function isValid(bytes: Uint8Array): Promise<boolean> {
  return spelled(await outcomeOf(openBytes(bytes))) === "valid";
}
