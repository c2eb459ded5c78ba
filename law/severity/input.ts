import { attempt } from "#law/facts.ts";
import {
  expecting,
  type FactsError,
  oneOf,
  type Reader,
  refuse,
  shape,
  text,
  unknownOr,
} from "#law/reader.ts";
import type { Downgrade } from "./assess.ts";
import { countFacts } from "./counted.ts";
import { readSeverityFacts, type SeverityFacts } from "./facts.ts";
import { compareConclusions, concludingRule } from "./rules.ts";

export type SeverityInput = { facts: SeverityFacts; downgrade: Downgrade | null };

/** A reason is written out: a word or two is none. */
export const REASON_LENGTH = { least: 20, most: 2000 } as const;

const reason = text("written_reason", (value) => {
  const { length } = value.trim();
  return length >= REASON_LENGTH.least && length <= REASON_LENGTH.most;
});

const readShape = shape({
  facts: readSeverityFacts,
  downgrade: unknownOr(shape({ to: oneOf(["unlikely", "risk"]), reason })),
});

/** A downgrade that lowers nothing is a slip: the facts changed since it was written. */
const readInput: Reader<SeverityInput> = (value, path) => {
  const input = readShape(value, path);
  const { conclusion } = concludingRule(countFacts(input.facts));
  if (input.downgrade !== null && compareConclusions(input.downgrade.to, conclusion) >= 0) {
    const expected = expecting("lower_conclusion", { conclusion });
    refuse("out_of_range", `${path}/downgrade/to`, { expected, value: input.downgrade.to });
  }
  return input;
};

/**
 * Reads `{ facts, downgrade? }` strictly. Errors carry a JSON pointer that starts with `path` (empty for a single
 * input, `/3` for the fourth of a list).
 */
export function parseSeverity(
  json: unknown,
  path = "",
): { ok: true; value: SeverityInput } | { ok: false; error: FactsError } {
  return attempt(() => readInput(json, path));
}
