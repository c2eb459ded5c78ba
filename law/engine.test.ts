import { describe, expect, test } from "vitest";
import { rowsOf } from "./cases/expect-rows.ts";
import { laboratory } from "./cases/law-case.ts";

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
