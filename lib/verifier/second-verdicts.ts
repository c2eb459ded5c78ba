import { spawnSync } from "node:child_process";
import { join } from "node:path";

const PROGRAM = join(import.meta.dirname, "second-check.py");

/** What the second verifier says of each zip: whether it is valid. Throws when Python is not there, or fails. */
export function secondVerdicts(paths: readonly string[]): boolean[] {
  const options = { input: paths.join("\n"), encoding: "utf8", maxBuffer: 1 << 26 } as const;
  const { status, stdout, stderr } = spawnSync("python3", [PROGRAM], options);
  if (status !== 0) throw new Error(`the second verifier failed: ${stderr}`);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line === "valid");
}
