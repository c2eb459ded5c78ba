import { describe, expect, test } from "vitest";
import { INCIDENT_KINDS } from "#features/incidents/catalogue.ts";
import { ORIGIN_WORDS } from "#law/forms/lists.ts";
import { isSame, translateFact } from "./rules.ts";

const field = {
  ...{ id: "one", section: "all", label: { fr: "Un", en: "One" }, fact: null },
  ...({ required: "never", mayBeUnknown: true, grade: "K" } as const),
};

describe("a fact as a field takes it", () => {
  test("every kind of incident has its place among the origins, or none on purpose", () => {
    expect(INCIDENT_KINDS.filter((kind) => !Object.hasOwn(ORIGIN_WORDS, kind))).toEqual([]);
  });

  test("a list is written one to a line, or in one line with commas", () => {
    expect(translateFact({ ...field, kind: "text" }, ["a", "b"])).toBe("a\nb");
    expect(translateFact({ ...field, kind: "line" }, ["a", "b"])).toBe("a, b");
  });

  test("a day without its hour stays a day, and what is no date is nothing", () => {
    const day = { date: "2026-11-09", precision: "day" };
    expect(translateFact({ ...field, kind: "moment" }, day)).toEqual(day);
    expect(translateFact({ ...field, kind: "moment" }, "lundi")).toBeNull();
  });

  test("no is an answer, and nobody knows is none", () => {
    expect(translateFact({ ...field, kind: "yes_no_unknown" }, "no")).toBe("no");
    expect(translateFact({ ...field, kind: "yes_no_unknown" }, "unknown")).toBeNull();
  });

  test("blanks around a text and the order of chosen words make no difference", () => {
    expect(isSame(" a ", "a")).toBe(true);
    expect(isSame(["b", "a"], ["a", "b"])).toBe(true);
    expect(isSame("a", "b")).toBe(false);
  });
});
