import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverageDocument } from "#law/checks/coverage.ts";

const path = join(import.meta.dirname, "../docs/law-coverage.md");
writeFileSync(path, coverageDocument());
console.log("docs/law-coverage.md is written.");
