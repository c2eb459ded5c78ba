import { join } from "node:path";
import { findFailures } from "#scripts/structure/find-failures.ts";
import { readSourceTree } from "#scripts/structure/source-tree.ts";

const root = process.argv[2] ?? join(import.meta.dirname, "..");
const failures = findFailures(readSourceTree(root));

for (const { path, line, rule, what, instead } of failures) {
  console.log(`${path}:${line}  ${what} [${rule}]\n    → ${instead}`);
}
console.log(
  failures.length === 0 ? "The house is in order." : `${failures.length} rules of the house are broken.`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
