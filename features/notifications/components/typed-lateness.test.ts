import { expect, test } from "vitest";
import { typedLateness } from "./typed-lateness.ts";

const limits = {
  dueAt: Date.parse("2021-02-26T17:00:00Z"),
  legalLimitAt: Date.parse("2021-02-26T18:00:00Z"),
  zone: "Europe/Paris",
  isFiled: false,
};

function form(fields: Record<string, string>): FormData {
  const typed = new FormData();
  for (const [name, value] of Object.entries(fields)) typed.set(`filedAt.${name}`, value);
  return typed;
}

const at = (time: string) => form({ precision: "instant", date: "2021-02-26", time, zone: "Europe/Paris" });

test("until the planning date nothing is asked", () => {
  expect(typedLateness(at("18:00"), limits)).toBe("none");
});

test("past the planning date the reasons are asked for, past the legal limit they are required", () => {
  expect(typedLateness(at("18:01"), limits)).toBe("asked");
  expect(typedLateness(at("19:00"), limits)).toBe("asked");
  expect(typedLateness(at("19:01"), limits)).toBe("required");
});

test("a day is late only when all of it is", () => {
  expect(typedLateness(form({ precision: "day", date: "2021-02-26" }), limits)).toBe("none");
  expect(typedLateness(form({ precision: "day", date: "2021-02-27" }), limits)).toBe("required");
});

test("an incomplete date, a duty without a number and a follow-up ask for nothing", () => {
  expect(typedLateness(at(""), limits)).toBe("none");
  expect(typedLateness(at("23:00"), { ...limits, dueAt: null, legalLimitAt: null })).toBe("none");
  expect(typedLateness(at("23:00"), { ...limits, isFiled: true })).toBe("none");
});
