import { parseSeverity } from "#law/severity/input.ts";
import { runLawProgram } from "./law-program.ts";
import { severityJson } from "./severity-json.ts";

await runLawProgram({ parse: parseSeverity, answer: severityJson });
