import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { casesDocument } from "#law/severity/cases-document.ts";

const path = join(import.meta.dirname, "../docs/severity-cases.md");
writeFileSync(path, casesDocument());
console.log("docs/severity-cases.md is written.");
