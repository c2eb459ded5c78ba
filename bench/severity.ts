import { PUBLISHED_CASES } from "#law/severity/published-cases.ts";
import { reportCommand } from "./law-command-time.ts";

const inputs = Array.from({ length: 100 }, (_, index) => ({
  facts: PUBLISHED_CASES[index % PUBLISHED_CASES.length]?.facts,
}));

await reportCommand("severity", inputs);
