import { expect, test } from "vitest";
import { computeLateness } from "#features/obligations/lateness/rules.ts";
import { needsAwareness } from "./rules.ts";

test("a controller without awareness and without notice is asked when it learnt of the incident", () => {
  expect(needsAwareness({ roles: ["controller"], instants: {} })).toBe(true);
  expect(
    needsAwareness({ roles: ["joint_controller"], instants: { attack_known: "2026-11-20T08:00:00Z" } }),
  ).toBe(true);
});

test("the processor's notice stands in for awareness, and a processor is not asked as a controller", () => {
  expect(
    needsAwareness({ roles: ["controller"], instants: { processor_notice: "2026-11-20T08:00:00Z" } }),
  ).toBe(false);
  expect(needsAwareness({ roles: ["controller"], instants: { awareness: "2026-11-20T08:00:00Z" } })).toBe(
    false,
  );
  expect(needsAwareness({ roles: ["processor"], instants: {} })).toBe(false);
});

test("a filing of which only the day is known is late only when the whole day is", () => {
  const limits = { dueAt: new Date("2021-02-26T17:00:00Z"), legalLimitAt: new Date("2021-02-26T18:00:00Z") };
  const on = (date: string) => computeLateness({ date, precision: "day" }, "Europe/Paris", limits);
  expect(on("2021-02-26")).toEqual({ lateBySeconds: 0, lateInLawBySeconds: 0 });
  expect(on("2021-02-27")).toEqual({ lateBySeconds: 21_600, lateInLawBySeconds: 18_000 });
});
