import { describe, expect, test } from "vitest";
import type { FactsErrorCode } from "#law/reader.ts";
import { laboratoryLeak, swappedOrders } from "./example-facts.ts";
import { parseSeverityFacts } from "./facts.ts";
import { parseSeverity } from "./input.ts";

const REASON = "The file held test persons only, as the vendor proved.";
const FULL = {
  facts: laboratoryLeak({ backupAvailable: true }),
  downgrade: { to: "risk", reason: REASON },
};

type Bad = { path: string; value: unknown; code: FactsErrorCode; says: string; at?: string };

const flag = (path: string): Bad => ({
  path,
  value: "yes",
  code: "wrong_type",
  says: 'true or false; found "yes"',
});
const words = (path: string): Bad[] => [
  { path, value: "health", code: "wrong_type", says: 'a list; found "health"' },
  { path, at: `${path}/1`, value: ["health", 7], code: "wrong_type", says: "a word such as" },
  { path, at: `${path}/0`, value: [""], code: "unknown_value", says: 'found ""' },
];
const closed = (path: string, word: string): Bad[] => [
  { path, value: word, code: "unknown_value", says: `found "${word}"` },
  { path, value: 3, code: "wrong_type", says: "found 3" },
];

const BAD: readonly Bad[] = [
  { path: "", value: 12, code: "wrong_type", says: "an object with the keys facts, downgrade; found 12" },
  { path: "", value: null, code: "missing", says: "found nothing" },
  { path: "/fact", value: {}, code: "unknown_key", says: 'facts, downgrade; found "fact"' },
  { path: "/facts", value: undefined, code: "missing", says: "found nothing" },
  { path: "/facts", value: [], code: "wrong_type", says: "found a list" },
  { path: "/facts/colour", value: "red", code: "unknown_key", says: 'found "colour"' },
  { path: "/facts/cause", value: 1, code: "wrong_type", says: "a word such as" },
  { path: "/facts/cause", value: "x".repeat(101), code: "unknown_value", says: "a word such as" },
  ...closed("/facts/confidentiality", "leaked"),
  ...closed("/facts/integrity", "broken"),
  ...closed("/facts/availability", "down"),
  {
    path: "/facts/personsAffected",
    value: -1,
    code: "out_of_range",
    says: "a whole number, 0 or more; found -1",
  },
  { path: "/facts/personsAffected", value: 1.5, code: "out_of_range", says: "found 1.5" },
  { path: "/facts/personsAffected", value: "many", code: "wrong_type", says: 'found "many"' },
  ...words("/facts/dataCategories"),
  ...words("/facts/mitigations"),
  ...words("/facts/aggravations"),
  ...["encrypted", "backupAvailable", "exfiltrated", "malicious", "vulnerablePersons"].map((one) =>
    flag(`/facts/${one}`),
  ),
  { path: "/downgrade", value: "risk", code: "wrong_type", says: "an object with the keys to, reason" },
  { path: "/downgrade/why", value: "x", code: "unknown_key", says: 'found "why"' },
  { path: "/downgrade/to", value: "high", code: "unknown_value", says: "one of unlikely, risk" },
  { path: "/downgrade/reason", value: null, code: "missing", says: "a reason in writing" },
  { path: "/downgrade/reason", value: "no harm", code: "unknown_value", says: "of 20 to 2,000 characters" },
  { path: "/downgrade/reason", value: " ".repeat(40), code: "unknown_value", says: "a reason in writing" },
];

function set(target: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = (target as Record<string, unknown> | undefined)?.[key];
  return { ...(target as object), [key]: set(inner, rest, value) };
}

describe("An input that is right", () => {
  test("is read with every field, and read again is the same", () => {
    const once = parseSeverity(FULL);
    if (!once.ok) throw new Error(once.error.message);
    expect(once.value).toEqual(FULL);
    expect(parseSeverity(JSON.parse(JSON.stringify(once.value)))).toEqual(once);
  });

  test("may be silent on every fact: absent and null are the same", () => {
    const nulls = Object.fromEntries(Object.keys(FULL.facts).map((key) => [key, null]));
    expect(parseSeverityFacts(nulls)).toEqual(parseSeverityFacts({}));
  });

  test("needs no downgrade", () => {
    expect(parseSeverity({ facts: {} })).toMatchObject({ ok: true, value: { downgrade: null } });
  });
});

describe("An input that is wrong is refused at the field, with what was expected and what was found", () => {
  test.each(BAD)("$path: $value", ({ path, value, code, says, at }) => {
    const parsed = parseSeverity(set(FULL, path.split("/").slice(1), value));
    if (parsed.ok) throw new Error("The input was accepted.");
    expect({ path: parsed.error.path, code: parsed.error.code }).toEqual({ path: at ?? path, code });
    expect(parsed.error.message).toContain(says);
    expect(parsed.error.message).toMatch(/^Expected .+; found .+\.$/);
  });

  test("every field is spoilt at least once", () => {
    const spoilt = new Set(BAD.map(({ path }) => path));
    const facts = Object.keys(FULL.facts).map((key) => `/facts/${key}`);
    const all = [...facts, "/downgrade/to", "/downgrade/reason"];
    expect(all.filter((path) => !spoilt.has(path))).toEqual([]);
  });

  test("a downgrade that lowers nothing is refused, and named by its place in a list", () => {
    const facts = swappedOrders({ dataCategories: ["insurance"] });
    const parsed = parseSeverity({ facts, downgrade: { to: "risk", reason: REASON } }, "/3");
    expect(parsed).toMatchObject({ ok: false, error: { code: "out_of_range", path: "/3/downgrade/to" } });
  });
});
