import { expect } from "vitest";
import { obligationsFor } from "#law/engine.ts";
import { parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";
import { epochOf } from "#law/zone-time.ts";
import type { Expected, LawCase } from "./law-case.ts";

type Asked = Pick<LawCase, "facts"> & { rules?: readonly Rule[] };

/** The rows of a case under some rules, evaluated as of its own instant. */
export function rowsOf({ facts, rules = RULES }: Asked): Obligation[] {
  const parsed = parseFacts(facts);
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  if (parsed.facts.at === null) throw new Error("The case does not say as of when.");
  return obligationsFor(parsed.facts, { at: epochOf(parsed.facts.at), rules });
}

/** The rows an expectation speaks of: where a rule has several, the addressee and the subject tell them apart. */
function rowsFor(rows: readonly Obligation[], { rule, addressee, subject }: Expected): readonly Obligation[] {
  const found = rows.filter((row) => row.rule === rule);
  if (found.length < 2) return found;
  return found.filter(
    (row) =>
      (addressee === undefined || row.addressee === addressee) &&
      (subject === undefined || row.subject === subject),
  );
}

/** Asserts what a case says of one rule. */
export function expectRow(rows: readonly Obligation[], expected: Expected): void {
  const { rule, statusIn, orAbsent, absent, addresseePrefix, ...fields } = expected;
  const found = rowsFor(rows, expected);
  if (absent) expect(found, `${rule} is listed`).toEqual([]);
  if (absent) return;
  if (orAbsent && found.length === 0) return;
  expect(found, `${rule} is listed once`).toHaveLength(1);
  const [row] = found;
  expect(row, rule).toMatchObject(fields);
  if (statusIn) expect(statusIn).toContain(row?.status);
  if (addresseePrefix) expect(row?.addressee.startsWith(addresseePrefix)).toBe(true);
}
