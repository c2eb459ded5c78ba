import { expect, test } from "vitest";
import type { Computed } from "#features/obligations/rules.ts";
import { type Added, describeSetting } from "./describe-setting.ts";

const added = (organisation: string, dueAt: string | null, status = "due"): Added => ({
  ...{ reference: "2026-002", organisation, zone: "Europe/Paris" },
  computed: { answer: { dueAt, targetAt: null, status } } as unknown as Computed,
});

test("tells alike duties of one organisation together, the earliest date first, those without a date last", () => {
  const { rows, total } = describeSetting(
    [
      added("Alpha", null, "waiting"),
      added("Vendor", "2026-11-10T09:00:00Z"),
      added("Beta", "2026-11-09T09:00:00Z"),
      added("Vendor", "2026-11-10T09:00:00Z"),
    ],
    "en",
  );
  expect(rows.map(({ organisation, count, at, status }) => [organisation, count, at, status])).toEqual([
    ["Beta", 1, "9 Nov 2026 10:00 UTC+01:00", "due"],
    ["Vendor", 2, "10 Nov 2026 10:00 UTC+01:00", "due"],
    ["Alpha", 1, null, "waiting"],
  ]);
  expect(total).toBe(3);
});

test("shows a dozen and counts the rest", () => {
  const many = Array.from({ length: 30 }, (_, index) => added(`Organisation ${index}`, null, "open"));
  const { rows, total } = describeSetting(many, "fr");
  expect([rows.length, total]).toEqual([12, 30]);
});
