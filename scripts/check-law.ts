import { ALL_CASES } from "#law/cases/all-cases.ts";
import { findCoverageFaults } from "#law/checks/coverage.ts";
import { findRuleFaults } from "#law/checks/rule-faults.ts";
import { RULES } from "#law/pack.ts";

const today = process.argv[2] ?? Temporal.Now.plainDateISO().toString();
const faults = findRuleFaults(RULES, { cases: ALL_CASES, today });
const rowFaults = findCoverageFaults();

for (const { rule, what, weight } of faults) console.log(`${weight}  ${rule}: ${what}`);
for (const what of rowFaults) console.log(`error  law/coverage.json: ${what}`);

const errors = faults.filter(({ weight }) => weight === "error").length + rowFaults.length;
const warnings = faults.length - faults.filter(({ weight }) => weight === "error").length;
console.log(
  `${RULES.length} rules, ${ALL_CASES.length} cases: ${errors} errors, ${warnings} warnings on ${today}.`,
);
process.exitCode = errors === 0 ? 0 : 1;
