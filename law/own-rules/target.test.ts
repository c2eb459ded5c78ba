import { describe, expect, test } from "vitest";
import { RULES } from "#law/pack.ts";
import { canHaveTarget, type Target, targetAt } from "./target.ts";

const PERSONS: Target = {
  id: "0e5b5f5e-7c1d-4a6e-9d55-3f4f9d2f0a12",
  rule: "eu.gdpr.34-1",
  name: "Informer les patients",
  period: { kind: "hours", count: 48 },
};

function ends(period: Target["period"], triggerAt: string, zone = "Europe/Paris"): string {
  return targetAt({ ...PERSONS, period }, triggerAt, zone);
}

describe("An internal target", () => {
  test("counts elapsed hours from the trigger", () => {
    expect(ends({ kind: "hours", count: 48 }, "2026-11-05T09:20:00Z")).toBe("2026-11-07T09:20:00Z");
  });

  test("counts calendar days to the end of the last one where the site is, Sundays included", () => {
    expect(ends({ kind: "days", count: 3 }, "2026-11-05T09:20:00Z")).toBe("2026-11-08T23:00:00Z");
    expect(ends({ kind: "days", count: 3 }, "2026-11-05T21:20:00Z", "Indian/Reunion")).toBe(
      "2026-11-09T20:00:00Z",
    );
  });

  test.each([
    { kind: "hours", count: 0 },
    { kind: "hours", count: 9000 },
    { kind: "days", count: 2.5 },
    { kind: "days", count: -1 },
  ] as const)("of $count $kind is refused", (period) => {
    expect(() => ends(period, "2026-11-05T09:20:00Z")).toThrow(RangeError);
  });
});

describe("A rule can have a target", () => {
  test.each([
    "eu.gdpr.34-1",
    "eu.gdpr.33-5",
    "eu.gdpr.33-2",
    "eu.gdpr.33-4",
    "fr.csp.l1111-8-2",
    "eu.nis2.23-4a",
  ])("%s, which gives no number in some state", (id) => {
    expect(canHaveTarget(id)).toBe(true);
  });

  test.each(["eu.gdpr.33-1", "fr.assurances.l12-10-1", "eu.gdpr.34-4", "contract.a", "own.a", ""])(
    "not %s",
    (id) => {
      expect(canHaveTarget(id)).toBe(false);
    },
  );

  test("one without any number is never dated by the law", () => {
    const open = RULES.filter(({ versions }) => versions.every(({ limit }) => limit.kind === "open"));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(({ id }) => !canHaveTarget(id))).toEqual([]);
  });
});
