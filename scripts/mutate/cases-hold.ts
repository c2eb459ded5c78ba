import { partialDeepStrictEqual } from "node:assert/strict";
import { ALL_CASES } from "#law/cases/all-cases.ts";
import type { Expected } from "#law/cases/law-case.ts";
import { obligationsFor } from "#law/engine.ts";
import { parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { epochOf } from "#law/zone-time.ts";

/** The cases of the law without a test runner: one small process that fails at the first row that is not as expected. */
function expectRow(rows: readonly Obligation[], expected: Expected): void {
  const { rule, statusIn, orAbsent, absent, addresseePrefix, ...fields } = expected;
  const named = rows.filter((row) => row.rule === rule);
  const found =
    named.length < 2
      ? named
      : named.filter(
          ({ addressee, subject }) =>
            (fields.addressee ?? addressee) === addressee && (fields.subject ?? subject) === subject,
        );
  const [row] = found;
  if (absent ? found.length > 0 : found.length !== 1 && !(orAbsent && found.length === 0))
    throw new Error(rule);
  if (row === undefined || absent) return;
  partialDeepStrictEqual({ ...row }, { ...fields });
  if (statusIn && !statusIn.includes(row.status)) throw new Error(rule);
  if (addresseePrefix && !row.addressee.startsWith(addresseePrefix)) throw new Error(rule);
}

for (const { facts, expect } of ALL_CASES) {
  const parsed = parseFacts(facts);
  if (!parsed.ok || parsed.facts.at === null) throw new Error("The facts are refused.");
  const rows = obligationsFor(parsed.facts, { at: epochOf(parsed.facts.at) });
  for (const expected of expect) expectRow(rows, expected);
}
