import { expect, test } from "vitest";
import { fieldId, formFields } from "./form-fields.ts";

const words = { required: "Missing.", invalid: "Not recognised." };
const idle = { status: "idle", problems: [], values: {} } as const;
const refused = {
  status: "invalid",
  problems: [
    { path: "filedAt.time", problem: "required" },
    { path: "title", problem: "something new" },
  ],
  values: { title: "", labs: ["one", "two"], "filedAt.precision": "day" },
} as const;

const first = { precision: "instant", date: "2026-11-20", time: "10:00", zone: "UTC" } as const;

test("before anything is typed a field shows its first value", () => {
  const fields = formFields("f", idle, words);
  expect(fields.value("title", "Leak")).toBe("Leak");
  expect(fields.isChecked("labs", "one", true)).toBe(true);
  expect(fields.instant("filedAt", first).defaultValue).toEqual(first);
  expect(fields.error("title")).toBeUndefined();
});

test("after a refusal a field shows what was typed, also when it was emptied or unticked", () => {
  const fields = formFields("f", { ...refused, values: { ...refused.values, labs: ["one", "two"] } }, words);
  expect(fields.value("title", "Leak")).toBe("");
  expect(fields.isChecked("labs", "two")).toBe(true);
  expect(fields.isChecked("labs", "three", true)).toBe(false);
  expect(fields.instant("filedAt", first).defaultValue).toEqual({ ...first, precision: "day" });
});

test("a problem is told at its field, a part of an instant at the whole", () => {
  const fields = formFields("f", { ...refused, values: {} }, words);
  expect(fields.error("filedAt")).toBe("Missing.");
  expect(fields.error("title")).toBe("Not recognised.");
  expect(fieldId("f", "filedAt.time")).toBe("f-filedAt");
  expect(fieldId("f", "natures[]")).toBe("f-natures");
});
