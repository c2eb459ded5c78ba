import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_CASES } from "#law/cases/all-cases.ts";
import { findCoverageFaults } from "#law/checks/coverage.ts";
import { findPublicationFault } from "#law/checks/publication-fault.ts";
import { findRuleFaults } from "#law/checks/rule-faults.ts";
import { LAW_VERSION, PACKS, RULES } from "#law/pack.ts";

const today = process.argv[2] ?? Temporal.Now.plainDateISO().toString();
const faults = findRuleFaults(RULES, { cases: ALL_CASES, today });
const rowFaults = findCoverageFaults();
const snapshot = join(import.meta.dirname, `../law/publications/${LAW_VERSION}.json`);
const written = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : null;
const unpublished = findPublicationFault(LAW_VERSION, written, PACKS);

for (const { rule, what, weight } of faults) console.log(`${weight}  ${rule}: ${what}`);
for (const what of rowFaults) console.log(`error  law/coverage.json: ${what}`);
if (unpublished !== null) console.log(`error  law/publications: ${unpublished}`);

const rulesAtFault = faults.filter(({ weight }) => weight === "error").length;
const errors = rulesAtFault + rowFaults.length + (unpublished === null ? 0 : 1);
const warnings = faults.length - rulesAtFault;
console.log(
  `${RULES.length} rules, ${ALL_CASES.length} cases: ${errors} errors, ${warnings} warnings on ${today}.`,
);
process.exitCode = errors === 0 ? 0 : 1;
