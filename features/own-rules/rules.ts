import type { OwnTerms } from "#features/obligations/applied-law/rules.ts";
import type { SetOwnRule } from "./schema.ts";

type RuleInput = Exclude<SetOwnRule, { kind: "target" }>;

/** What is kept of an own rule as it was typed; a name the directory knows is not kept twice. */
export function termsOf(input: SetOwnRule, addresseeName: string | null): OwnTerms {
  const { name } = input;
  if (input.kind === "target") {
    const { rule, unit, count } = input;
    return { target: { rule, name, period: { kind: unit, count } } };
  }
  const { kind, duty, roles, addressee, trigger, fallback, document, clause, from, until, risk } = input;
  return {
    rule: {
      ...{ kind, name, duty, roles, addressee, addresseeName, from, until, risk },
      anchor: fallback === null ? [trigger] : [trigger, fallback],
      period: periodOf(input),
      source: { document, clause },
    },
  };
}

function periodOf({ unit, count }: RuleInput) {
  return unit === "open" || count === null ? { kind: "open" as const } : { kind: unit, count };
}

const PREFIX = "own-";
const LONGEST = 24;

/** "own-crisisline": the short name without what is no letter or digit, numbered where it is taken. */
export function codeFor(shortName: string, taken: ReadonlySet<string>): string {
  const plain = shortName
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const stem = PREFIX + (plain.slice(0, LONGEST) || "authority");
  if (!taken.has(stem)) return stem;
  let next = 2;
  while (taken.has(`${stem}${next}`)) next += 1;
  return `${stem}${next}`;
}
