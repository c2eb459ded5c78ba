import { describe, expect, test } from "vitest";
import { rowsOf } from "./cases/expect-rows.ts";
import { hospitalIn, laboratory, residents } from "./cases/law-case.ts";

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

describe("Rows of one rule", () => {
  const abroad = hospitalIn("GB", "Europe/London", {
    party: { traits: ["non_eu_establishment"] },
    breach: residents({ FR: 10, RE: 2, BE: 4 }),
  });

  test("stand in the order of their addressees, one for each authority", () => {
    const rows = rowsOf({ facts: abroad }).filter(({ rule }) => rule === "eu.gdpr.33-1-noneu");
    expect(rows.map(({ addressee, subject }) => [addressee, subject])).toEqual([
      ["be-apd-gba", "BE"],
      ["fr-cnil", "FR"],
    ]);
  });

  test("stand in the order of their subjects where the addressee is one", () => {
    const facts = hospitalIn("US", "America/Chicago", {
      party: { traits: ["hipaa_covered_entity"] },
      breach: residents({ "US-TX": 3, "US-CA": 4, "US-FL": 5 }),
    });
    const rows = rowsOf({ facts }).filter(({ rule }) => rule === "us.hipaa.406");
    expect(rows.map(({ subject }) => subject)).toEqual(["US-CA", "US-FL", "US-TX"]);
  });

  test("a filing with one authority meets that row alone, and its follow-up waits for none else", () => {
    const filings = [
      { rule: "eu.gdpr.33-1", at: "2026-11-06T10:00:00Z", addressee: "be-apd-gba" },
      { rule: "eu.gdpr.33-5", at: "2026-11-06T10:00:00Z" },
    ];
    const rows = rowsOf({ facts: laboratory({ filings }) });
    expect(rows.find(({ rule }) => rule === "eu.gdpr.33-4")?.status).toBe("waiting");
    expect(rows.find(({ rule }) => rule === "eu.gdpr.33-1")?.filedAt).toBeNull();
  });

  test("a filing of its own is not told as filed with another", () => {
    expect(
      stepsOf(
        laboratory({ filings: [{ rule: "eu.gdpr.33-1", at: "2026-11-06T10:00:00Z" }] }),
        "eu.gdpr.33-1",
      ),
    ).not.toContain("filed_together");
  });

  test("an extension asked for at the very end of the period comes too late", () => {
    const asked = (at: string) =>
      hospitalIn("US", "America/New_York", {
        party: { region: "US-FL" },
        breach: residents({ "US-FL": 700 }),
        instants: { determination: "2026-06-01T10:00:00-04:00" },
        extensions: [{ rule: "us.fl.171", at }],
      });
    expect(stepsOf(asked("2026-07-02T03:59:59Z"), "us.fl.171")).toContain("extended_until");
    expect(stepsOf(asked("2026-07-02T04:00:00Z"), "us.fl.171")).toContain("extension_too_late");
  });

  test("of two orders of one instant, the one that ends first counts, in whatever order they are recorded", () => {
    const order = (until: string | null) => ({ rule: "eu.gdpr.34-4", at: "2026-11-06T10:00:00Z", until });
    const dueAt = (...ends: (string | null)[]) =>
      rowsOf({ facts: laboratory({ orders: ends.map(order) }) })
        .filter(({ rule }) => rule === "eu.gdpr.34-4")
        .map((row) => row.dueAt);
    const [early, late] = ["2026-11-08T10:00:00Z", "2026-11-09T10:00:00Z"];
    expect(dueAt(early, late)).toEqual([early]);
    expect(dueAt(late, early)).toEqual([early]);
    expect(dueAt(null, early)).toEqual([early]);
    expect(dueAt(early, null)).toEqual([early]);
  });
});
