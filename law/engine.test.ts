import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsOf } from "./cases/expect-rows.ts";
import { laboratory } from "./cases/law-case.ts";
import { obligationsFor } from "./engine.ts";
import { type Facts, parseFacts } from "./facts.ts";
import { RULES } from "./pack.ts";
import { EXEMPTIONS_34, INSTANTS, KINDS, RISKS, ROLES, TRAITS } from "./vocabulary.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

const RUNS = { numRuns: 200 };
const AT = epochOf("2026-11-22T12:00:00Z");
const codesOf = (facts: Record<string, unknown>, rule: string) =>
  rowsOf({ facts })
    .find((row) => row.rule === rule)
    ?.notes.map(({ code }) => code);
const stepsOf = (facts: Record<string, unknown>, rule: string) =>
  rowsOf({ facts })
    .find((row) => row.rule === rule)
    ?.steps.map(({ code }) => code);

describe("Every date is explained", () => {
  test("the fact, the version, the sum and both readings are steps of the 72 hours", () => {
    expect(stepsOf(laboratory(), "eu.gdpr.33-1")).toEqual([
      "trigger_instant",
      "version_applied",
      "elapsed_hours",
      "next_full_hour",
      "hours_from_full_hour",
      "weekends_run",
    ]);
  });

  test("the last instants of the steps are the planning date and the legal limit", () => {
    const row = rowsOf({ facts: laboratory() }).find(({ rule }) => rule === "eu.gdpr.33-1");
    const reached = (code: string) => row?.steps.find((step) => step.code === code)?.at;
    expect(reached("elapsed_hours")).toBe(row?.dueAt);
    expect(reached("hours_from_full_hour")).toBe(row?.legalLimitAt);
  });

  test("a vendor's notice that stands in for awareness is told first", () => {
    const facts = laboratory({ instants: { processor_notice: "2026-11-06T17:45:00+01:00" } });
    expect(stepsOf(facts, "eu.gdpr.33-1")?.slice(0, 2)).toEqual(["notice_stands_in", "trigger_instant"]);
  });

  test("a day without a time is told as such", () => {
    const facts = laboratory({ instants: { awareness: { date: "2026-11-05", precision: "day" } } });
    expect(stepsOf(facts, "eu.gdpr.33-1")?.[0]).toBe("trigger_day");
  });

  test.each([
    ["2026-11-07T10:00:00+01:00", "filed_in_time"],
    ["2026-11-08T10:45:00+01:00", "filed_late_within_law"],
    ["2026-11-08T12:00:00+01:00", "filed_late"],
  ])("a filing of %s ends the steps with %s", (at, code) => {
    const facts = laboratory({ filings: [{ rule: "eu.gdpr.33-1", at }] });
    expect(stepsOf(facts, "eu.gdpr.33-1")?.at(-1)).toBe(code);
  });
});

describe("Notes stand beside a duty and never change it", () => {
  test("the minority reading and the offence are noted on the 72 hours in France", () => {
    expect(codesOf(laboratory(), "eu.gdpr.33-1")).toEqual(["two_working_days", "criminal_offence"]);
  });

  test("the French offence is not noted in Belgium", () => {
    const facts = laboratory({ party: { country: "BE", timeZone: "Europe/Brussels" } });
    expect(codesOf(facts, "eu.gdpr.33-1")).toEqual(["two_working_days"]);
  });

  test("joint controllers, an informed authority and an earlier notice are each noted", () => {
    const facts = laboratory({
      party: { role: "joint_controller" },
      breach: { authorityAlreadyInformed: true },
      instants: { processor_notice: "2026-11-04T09:00:00+01:00", awareness: "2026-11-05T10:20:00+01:00" },
    });
    expect(codesOf(facts, "eu.gdpr.33-1")).toEqual(
      expect.arrayContaining(["joint_controllers", "authority_already_informed", "notice_before_awareness"]),
    );
    expect(codesOf(facts, "eu.gdpr.34-1")).toContain("joint_controllers");
  });

  test("a notice and an awareness of the same instant are in order", () => {
    const at = "2026-11-05T10:20:00+01:00";
    const facts = laboratory({ instants: { processor_notice: at, awareness: at } });
    expect(codesOf(facts, "eu.gdpr.33-1")).not.toContain("notice_before_awareness");
  });

  test.each([
    ["2026-11-08T10:20:00+01:00", []],
    ["2026-11-08T10:20:01+01:00", ["reasons_advised"]],
    ["2026-11-08T11:00:00+01:00", ["reasons_advised"]],
    ["2026-11-08T11:00:01+01:00", ["reasons_required"]],
  ])("at %s the reasons for the delay are %j", (at, expected) => {
    const codes = codesOf(laboratory({ at }), "eu.gdpr.33-1") ?? [];
    expect(codes.filter((code) => code.startsWith("reasons"))).toEqual(expected);
  });

  test("a filing past the planning date asks for reasons, past the legal limit it must have them", () => {
    const filedAt = (at: string) => laboratory({ filings: [{ rule: "eu.gdpr.33-1", at }] });
    expect(codesOf(filedAt("2026-11-08T10:45:00+01:00"), "eu.gdpr.33-1")).toContain("reasons_advised");
    expect(codesOf(filedAt("2026-11-08T11:45:00+01:00"), "eu.gdpr.33-1")).toContain("reasons_required");
  });

  test("nothing is noted on a duty that is not owed", () => {
    const facts = laboratory({
      party: { role: "joint_controller" },
      breach: { risk: "unlikely", authorityAlreadyInformed: true },
    });
    expect(codesOf(facts, "eu.gdpr.33-1")).toEqual([]);
  });
});

const seconds = fc.integer({ min: epochOf("2017-01-01T00:00:00Z"), max: epochOf("2030-01-01T00:00:00Z") });
const instant = seconds.map((at) => isoSecond(at));
const moment = fc.option(
  fc.oneof(
    instant,
    instant.map((iso) => ({ date: iso.slice(0, 10), precision: "day" })),
  ),
);
const maybe = fc.option(fc.boolean());

/** Any facts that the contract allows and that the rules of the pack look at. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    party: fc.record({
      role: fc.subarray([...ROLES], { minLength: 1 }),
      kind: fc.option(fc.constantFrom(...KINDS)),
      country: fc.constantFrom("FR", "RE", "DE", "ES", "IS", "GB", "US", "NC"),
      timeZone: fc.constantFrom("Europe/Paris", "Indian/Reunion", "Australia/Lord_Howe", "America/St_Johns"),
      traits: fc.subarray([...TRAITS]),
    }),
    breach: fc.record({
      personalData: maybe,
      risk: fc.constantFrom(...RISKS),
      exemptions34: fc.subarray([...EXEMPTIONS_34]),
      severeHealthIncident: maybe,
      itSystemAttack: maybe,
      encrypted: maybe,
      authorityAlreadyInformed: maybe,
    }),
    instants: fc.record(Object.fromEntries(INSTANTS.map((name) => [name, moment]))),
    filings: fc.array(
      fc.record({
        rule: fc.constantFrom(...RULES.map(({ id }) => id), "contract.a"),
        at: instant,
        addressee: fc.constantFrom(null, "fr-cnil", "persons"),
        complete: maybe,
      }),
      { maxLength: 6 },
    ),
    contracts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b"),
        notifyWithinHours: fc.option(fc.integer({ min: 1, max: 96 })),
        from: fc.constantFrom(...ROLES),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map((json) => {
    const parsed = parseFacts(json);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.facts;
  });

describe("For any facts", { timeout: 60_000 }, () => {
  test("the order of facts and of rules changes nothing", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned: Facts = {
          ...facts,
          party: {
            ...facts.party,
            role: facts.party.role.toReversed(),
            traits: facts.party.traits.toReversed(),
          },
          breach: { ...facts.breach, exemptions34: facts.breach.exemptions34.toReversed() },
          filings: facts.filings.toReversed(),
          contracts: facts.contracts.toReversed(),
        };
        const rules = RULES.toReversed();
        expect(obligationsFor(turned, { at: AT, rules })).toEqual(obligationsFor(facts, { at: AT }));
      }),
      RUNS,
    );
  });

  test("no date lies before its trigger, and the legal limit never before the planning date", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { triggerAt, dueAt, legalLimitAt } of obligationsFor(facts, { at: AT })) {
          if (dueAt === null) expect(legalLimitAt).toBeNull();
          if (dueAt === null || triggerAt === null || legalLimitAt === null) continue;
          expect(dueAt > triggerAt).toBe(true);
          expect(legalLimitAt >= dueAt).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("a status keeps its promise about dates, and one row is one rule and addressee", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const rows = obligationsFor(facts, { at: AT });
        for (const row of rows) {
          if (row.status === "due") expect(row.dueAt).not.toBeNull();
          if (row.status !== "due" && row.status !== "undetermined") expect(row.dueAt).toBeNull();
          expect(row.waitsFor !== null).toBe(row.status === "waiting");
          if (row.filedAt !== null) expect(row.overdue).toBe(false);
        }
        const keys = rows.map(({ rule, addressee, subject }) => `${rule} ${addressee} ${subject}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  test("a dated duty stays when an instant becomes known, unless another version then applies", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...INSTANTS), instant, (facts, name, at) => {
        const more: Facts = { ...facts, instants: { ...facts.instants, [name]: facts.instants[name] ?? at } };
        const after = new Map(obligationsFor(more, { at: AT }).map((row) => [row.rule, row.status]));
        for (const { rule, status } of obligationsFor(facts, { at: AT })) {
          if (status === "due") expect(["due", "not_in_force"]).toContain(after.get(rule));
        }
      }),
      RUNS,
    );
  });
});
