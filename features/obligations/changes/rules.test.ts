import { describe, expect, test } from "vitest";
import type { Answer, Computed, Stored } from "../rules.ts";
import { type Change, changesBetween, groupAlike, summarise } from "./rules.ts";

const DUE: Answer = {
  ...{ status: "due", ruleVersion: "2018-05-25", trigger: "awareness", triggerAt: "2026-11-09T08:20:00Z" },
  ...{
    dueAt: "2026-11-12T08:20:00Z",
    legalLimitAt: "2026-11-12T09:00:00Z",
    waitsFor: null,
    targetAt: null,
    metAt: null,
  },
};
const LATER: Answer = { ...DUE, dueAt: "2026-11-13T08:20:00Z", legalLimitAt: "2026-11-13T09:00:00Z" };

const named = (ruleId: string, subject = "") => ({ ruleId, addressee: "fr-cnil", subject });

const stored = (ruleId: string, answer: Answer, settled: "settled" | "ahead" = "ahead"): Stored => ({
  ...named(ruleId),
  ...{ id: ruleId, settled: settled === "settled", answer, notes: [], ownRule: null },
});

const computed = (ruleId: string, answer: Answer, filedAt: string | null = null): Computed =>
  ({
    ...named(ruleId),
    ...{ answer, ownRule: null, lawVersion: "x", facts: {} },
    obligation: { reason: { code: "owed_within_hours", values: {} }, steps: [], notes: [], filedAt },
  }) as unknown as Computed;

describe("what a supposition changes", () => {
  test("a cell that is not settled moves, one that is filed gets a review, one that is gone vanishes", () => {
    const found = changesBetween({
      stored: [stored("a", DUE), stored("b", DUE, "settled"), stored("c", DUE)],
      today: [computed("a", DUE), computed("b", DUE), computed("c", DUE)],
      supposed: [computed("a", LATER), computed("b", LATER), computed("d", LATER)],
    });
    expect(Object.fromEntries(found.map(({ ruleId, kind }) => [ruleId, kind]))).toEqual({
      ...{ a: "moved", b: "review", c: "vanishes", d: "arises" },
    });
  });

  test("a cell that differs from its row for another cause is none of its changes", () => {
    const compared = {
      stored: [stored("a", DUE, "settled")],
      today: [computed("a", LATER)],
      supposed: [computed("a", LATER)],
    };
    expect(changesBetween(compared)).toEqual([]);
  });

  test("a row that was withdrawn and would be owed again arises", () => {
    const withdrawn = { ...DUE, status: "withdrawn", dueAt: null, legalLimitAt: null };
    const [change] = changesBetween({
      ...{ stored: [stored("a", withdrawn)], today: [] },
      supposed: [computed("a", DUE)],
    });
    expect(change).toMatchObject({ kind: "arises", before: null, after: DUE });
  });
});

describe("the sentence that sums it up", () => {
  const changes = (supposed: readonly Computed[], rows: readonly Stored[]): readonly Change[] =>
    changesBetween({
      stored: rows,
      today: rows.map(({ ruleId, answer }) => computed(ruleId, answer)),
      supposed,
    });

  test("moves the first date of what is not settled; filed cells have none", () => {
    const rows = [stored("a", DUE), stored("b", { ...DUE, dueAt: "2026-11-01T00:00:00Z" }, "settled")];
    const found = changes([computed("a", LATER), computed("b", LATER)], rows);
    expect(summarise([{ zone: "Europe/Paris", stored: rows, changes: found }])).toEqual({
      ...{ cells: 2, changed: 1, arising: 0, reviews: 1, organisations: 1 },
      first: {
        before: { dueAt: DUE.dueAt, zone: "Europe/Paris" },
        after: { dueAt: LATER.dueAt, zone: "Europe/Paris" },
      },
    });
  });

  test("a duty that a filing already made would meet gives no first date", () => {
    const rows = [stored("a", LATER)];
    const found = changes([computed("a", LATER), computed("d", DUE, "2026-11-10T08:00:00Z")], rows);
    expect(summarise([{ zone: "UTC", stored: rows, changes: found }]).first).toEqual({
      ...{ before: { dueAt: LATER.dueAt, zone: "UTC" }, after: { dueAt: LATER.dueAt, zone: "UTC" } },
    });
  });
});

test("one duty towards many controllers is one line while it reads the same", () => {
  const towards = ["x", "y", "z"].map((subject) => ({
    ...computed("a", subject === "z" ? DUE : LATER),
    ...{ addressee: "controller", subject },
  }));
  const found = changesBetween({ stored: [], today: [], supposed: towards });
  expect(
    groupAlike(found)
      .map(({ subjects }) => subjects.length)
      .sort(),
  ).toEqual([1, 2]);
});
