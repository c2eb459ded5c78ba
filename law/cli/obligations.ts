import { parseFacts } from "#law/facts.ts";
import { answerJson } from "./answer-json.ts";
import { runLawProgram } from "./law-program.ts";

const now = Temporal.Now.instant().epochMilliseconds;

await runLawProgram({
  parse: (json, path) => {
    const parsed = parseFacts(json, path);
    return parsed.ok ? { ok: true, value: parsed.facts } : parsed;
  },
  answer: (facts, locale) => answerJson(facts, { now, locale }),
});
