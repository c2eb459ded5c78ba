import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laboratory } from "#law/cases/law-case.ts";
import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { findRule, RULES } from "#law/pack.ts";
import { packOf } from "#law/publications.ts";
import { reasonText, stepText } from "#law/text.ts";
import { INSTANTS, ROLES } from "#law/vocabulary.ts";
import { epochOf, isoSecond } from "#law/zone-time.ts";
import {
  findOwnRuleFault,
  OWN_COUNTS,
  OWN_DUTIES,
  OWN_RULE_KINDS,
  type OwnPeriod,
  type OwnRule,
  ownRule,
} from "./own-rule.ts";
import { isOwnRuleId } from "./own-rule-id.ts";

const NOTICE: OwnRule = {
  id: "0e5b5f5e-7c1d-4a6e-9d55-3f4f9d2f0a11",
  kind: "contract",
  name: "Avis au client sous 24 h",
  duty: "notify_by_contract",
  roles: ["controller", "processor"],
  addressee: "controller",
  addresseeName: null,
  anchor: ["awareness"],
  period: { kind: "hours", count: 24 },
  source: { document: "Contrat 2024-17", clause: "art. 12.3" },
  from: null,
  until: null,
  risk: null,
};

function factsWith(overrides: Parameters<typeof laboratory>[0] = {}): Facts {
  const parsed = parseFacts(laboratory(overrides));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const AT = epochOf("2026-11-05T12:00:00Z");

function rowOf(change: Partial<OwnRule> = {}, facts = factsWith()): Obligation | undefined {
  return obligationsFor(facts, { at: AT, rules: [ownRule({ ...NOTICE, ...change })] })[0];
}

describe("An organisation's own rule", () => {
  test("gives a row of its own, under its own id, without a version of law", () => {
    expect(rowOf()).toMatchObject({
      rule: `own.${NOTICE.id}`,
      version: null,
      status: "due",
      duty: "notify_by_contract",
      addressee: "controller",
      dueAt: "2026-11-06T09:20:00Z",
      legalLimitAt: "2026-11-06T09:20:00Z",
      citation: { text: "Contrat 2024-17", article: "art. 12.3", url: null },
    });
  });

  test("keeps the person's own words in both languages and says that it is not law", () => {
    const rule = ownRule(NOTICE);
    expect([rule.title, rule.label]).toEqual([
      { fr: NOTICE.name, en: NOTICE.name },
      { fr: NOTICE.name, en: NOTICE.name },
    ]);
    for (const kind of OWN_RULE_KINDS) {
      const { why } = ownRule({ ...NOTICE, kind });
      expect([why.fr, why.en]).toEqual([
        expect.stringContaining("n’est pas une règle de droit"),
        expect.stringContaining("is not a rule of law"),
      ]);
    }
  });

  test("names its document and its clause where it is applied", () => {
    const step = rowOf()?.steps.find(({ code }) => code === "own_rule_applied");
    expect(step && stepText(step, "en", "Europe/Paris")).toBe(
      "Own rule applied: Contrat 2024-17, art. 12.3. It is not a rule of law.",
    );
    const bare = rowOf({ source: { document: "Procédure FR, IT", clause: "" } })?.steps;
    expect(bare?.map((one) => stepText(one, "fr", "Europe/Paris"))).toContain(
      "Règle propre appliquée : Procédure FR, IT. Ce n’est pas une règle de droit.".replace(" :", "\u00a0:"),
    );
  });

  const TIMES: readonly [string, OwnPeriod, string | null][] = [
    ["half an hour", { kind: "hours", count: 0.5 }, "2026-11-05T09:50:00Z"],
    ["72 hours, over a weekend", { kind: "hours", count: 72 }, "2026-11-08T09:20:00Z"],
    ["3 days, a Sunday that stays a Sunday", { kind: "days", count: 3 }, "2026-11-08T23:00:00Z"],
    ["1 month, to the same date", { kind: "months", count: 1 }, "2026-12-05T23:00:00Z"],
    ["6 days, over Armistice Day", { kind: "days", count: 6 }, "2026-11-11T23:00:00Z"],
    ["no number", { kind: "open" }, null],
  ];

  test.each(TIMES)("counts %s in one reading", (_, period, at) => {
    expect(rowOf({ period })).toMatchObject({ dueAt: at, legalLimitAt: at });
  });

  test("ends a month on its last day where the date does not exist", () => {
    const facts = factsWith({ instants: { awareness: "2027-01-31T12:00:00+01:00" } });
    expect(rowOf({ period: { kind: "months", count: 1 } }, facts)?.dueAt).toBe("2027-02-28T23:00:00Z");
  });

  test("waits for its instant, and takes the first that is known", () => {
    expect(rowOf({ anchor: ["determination"] })).toMatchObject({
      status: "waiting",
      waitsFor: "instant:determination",
      dueAt: null,
    });
    expect(rowOf({ anchor: ["determination", "awareness"] })?.status).toBe("due");
  });

  test("binds only the roles it names", () => {
    expect(rowOf({ roles: ["host"] })).toBeUndefined();
  });

  test("is owed from its level of risk on, and planned while the risk is not assessed", () => {
    const at = (level: string) => factsWith({ breach: { risk: level } });
    const statuses = (risk: OwnRule["risk"]) =>
      ["unlikely", "risk", "high_risk", "unassessed"].map((level) => rowOf({ risk }, at(level))?.status);
    expect(statuses(null)).toEqual(["due", "due", "due", "due"]);
    expect(statuses("risk")).toEqual(["not_required", "due", "due", "undetermined"]);
    expect(statuses("high_risk")).toEqual(["not_required", "not_required", "due", "undetermined"]);
    const reason = rowOf({ risk: "high_risk" }, at("risk"))?.reason;
    expect(reason && reasonText(reason, "en", "Europe/Paris")).toBe(
      "Not required: the risk assessed is lower than the one this rule asks for.",
    );
  });

  const DAYS: readonly [string, string | null, string | null, string][] = [
    ["the day before its first day", "2026-11-06", null, "not_in_force"],
    ["its first day", "2026-11-05", null, "due"],
    ["its last day", null, "2026-11-05", "due"],
    ["the day after its last day", null, "2026-11-04", "not_in_force"],
  ];

  test.each(DAYS)("on %s", (_, from, until, status) => {
    const row = rowOf({ from, until });
    expect(row?.status).toBe(status);
    if (status === "not_in_force") expect([row?.dueAt, row?.legalLimitAt]).toEqual([null, null]);
  });

  test("that has not begun cannot be assumed into force", () => {
    const facts = factsWith({ assume: [`own.${NOTICE.id}`] });
    expect(rowOf({ from: "2030-01-01" }, facts)?.status).toBe("not_in_force");
  });

  test("is met by a filing under its own id", () => {
    const filings = [{ rule: `own.${NOTICE.id}`, at: "2026-11-05T18:00:00Z", addressee: "controller" }];
    expect(rowOf({}, factsWith({ filings }))).toMatchObject({
      filedAt: "2026-11-05T18:00:00Z",
      lateBySeconds: 0,
    });
  });
});

describe("An own rule is refused", () => {
  const WRONG: readonly [string, Partial<Record<keyof OwnRule, unknown>>, keyof OwnRule][] = [
    ["no hours", { period: { kind: "hours", count: 0 } }, "period"],
    ["less than a minute", { period: { kind: "hours", count: 0.01 } }, "period"],
    ["more than a year of hours", { period: { kind: "hours", count: 8761 } }, "period"],
    ["a day and a half", { period: { kind: "days", count: 1.5 } }, "period"],
    ["days without end", { period: { kind: "days", count: Number.POSITIVE_INFINITY } }, "period"],
    ["a number that is none", { period: { kind: "months", count: Number.NaN } }, "period"],
    ["six years of months", { period: { kind: "months", count: 72 } }, "period"],
    ["working days, which no contract defines", { period: { kind: "working_days", count: 3 } }, "period"],
    ["an id that is no UUID", { id: "eu.gdpr.33-1" }, "id"],
    ["no name", { name: " " }, "name"],
    ["no role", { roles: [] }, "roles"],
    ["an unknown role", { roles: ["owner"] }, "roles"],
    ["no instant", { anchor: [] }, "anchor"],
    ["an unknown instant", { anchor: ["filing"] }, "anchor"],
    ["an addressee with a space", { addressee: "the client" }, "addressee"],
    ["no document", { source: { document: "", clause: "1" } }, "source"],
    ["a first day that does not exist", { from: "2026-02-30" }, "from"],
    ["an end before the start", { from: "2026-03-01", until: "2026-02-28" }, "until"],
  ];

  test.each(WRONG)("with %s", (_, change, field) => {
    const wrong = { ...NOTICE, ...change } as OwnRule;
    expect(findOwnRuleFault(wrong)?.field).toBe(field);
    expect(() => ownRule(wrong)).toThrow(RangeError);
  });

  test("and the refusal says what was expected", () => {
    expect(findOwnRuleFault({ ...NOTICE, period: { kind: "days", count: 0 } })).toEqual({
      field: "period",
      expected: "a whole number of days from 1 to 1826",
    });
    expect(findOwnRuleFault(NOTICE)).toBeNull();
  });
});

const count = fc.oneof(
  fc.double({ min: OWN_COUNTS.hours.least, max: OWN_COUNTS.hours.most, noNaN: true }).map((hours) => ({
    ...{ kind: "hours" as const, count: hours },
  })),
  fc.integer({ min: 1, max: OWN_COUNTS.days.most }).map((days) => ({ kind: "days" as const, count: days })),
  fc.integer({ min: 1, max: OWN_COUNTS.months.most }).map((months) => ({
    ...{ kind: "months" as const, count: months },
  })),
  fc.constant({ kind: "open" as const }),
);

const anyOwnRule: fc.Arbitrary<OwnRule> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...OWN_RULE_KINDS),
  name: fc.string({ minLength: 1 }).map((name) => `« ${name} »`),
  duty: fc.constantFrom(...OWN_DUTIES),
  roles: fc.subarray([...ROLES], { minLength: 1 }),
  addressee: fc.constantFrom("controller", "insurer", "fr-cnil", "own-a1"),
  addresseeName: fc.constantFrom(null, "Assureur"),
  anchor: fc
    .subarray([...INSTANTS], { minLength: 1 })
    .map(([one, ...more]) => [one ?? "awareness", ...more] as const),
  period: count,
  source: fc.record({ document: fc.constant("Contrat"), clause: fc.string() }),
  from: fc.constantFrom(null, "2026-01-01", "2026-12-01"),
  until: fc.constantFrom(null, "2026-12-31"),
  risk: fc.constantFrom(null, "risk", "high_risk"),
});

const instants = fc.dictionary(
  fc.constantFrom(...INSTANTS),
  fc
    .integer({ min: epochOf("2025-01-01T00:00:00Z"), max: epochOf("2029-01-01T00:00:00Z") })
    .map((at) => isoSecond(at)),
);

describe("For any own rule", () => {
  test("it never stands under an id of the law, in a pack of the law or with a status of the law", () => {
    fc.assert(
      fc.property(anyOwnRule, (own) => {
        const rule = ownRule(own);
        expect([isOwnRuleId(rule.id), findRule(rule.id), packOf(rule)]).toEqual([true, null, null]);
        expect(rule.versions.map(({ status }) => status)).toEqual(["agreed"]);
        expect(rule.versions.every(({ citation }) => citation.url === null)).toBe(true);
      }),
    );
    expect(RULES.some(({ id }) => isOwnRuleId(id))).toBe(false);
  });

  test("its planned date is its only date, never before its instant, and no row names a version of law", () => {
    fc.assert(
      fc.property(anyOwnRule, instants, fc.constantFrom(...ROLES), (own, known, role) => {
        const facts = factsWith({ instants: known, party: { role } });
        for (const row of obligationsFor(facts, { at: AT, rules: [ownRule(own)] })) {
          expect(row.dueAt).toBe(row.legalLimitAt);
          expect(row.clock).toBe(row.legalClock);
          expect(row.version).toBeNull();
          if (row.dueAt !== null && row.triggerAt !== null) expect(row.dueAt >= row.triggerAt).toBe(true);
        }
      }),
    );
  });

  test("beside the law it adds its row and moves none of the law's", () => {
    fc.assert(
      fc.property(anyOwnRule, instants, (own, known) => {
        const facts = factsWith({ instants: known });
        const law = obligationsFor(facts, { at: AT });
        const both = obligationsFor(facts, { at: AT, rules: [...RULES, ownRule(own)] });
        expect(both.filter(({ rule }) => !isOwnRuleId(rule))).toEqual(law);
      }),
      { numRuns: 25 },
    );
  });
});
