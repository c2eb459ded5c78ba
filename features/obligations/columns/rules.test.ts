import { expect, test } from "vitest";
import { type CountedCells, totalsOf } from "./rules.ts";

const counted = (ruleId: string, changes: Partial<CountedCells> = {}): CountedCells => ({
  ...{ rule_id: ruleId, addressee: "fr-cnil", owner_id: null, owner_name: null },
  ...{ controls: true, processes: false, owed: 1, done: 0, overdue: 0 },
  ...{ next_due: null, is_open: false, waits: false },
  ...changes,
});
const namesOf = (rows: readonly CountedCells[]) =>
  totalsOf(rows, { part: "controllers", ownRules: new Map() }).map(({ ruleId }) => ruleId);

test("what several people look after is one column with all of it", () => {
  const rows = [
    counted("a", { owner_id: "1", owed: 3, done: 1 }),
    counted("a", { owed: 4, done: 2, overdue: 1 }),
  ];
  const [column, ...others] = totalsOf(rows, { part: "controllers", ownRules: new Map() });
  expect(column).toMatchObject({ owed: 7, done: 3, overdue: 1 });
  expect(others).toEqual([]);
});

test("the earliest date stands first, then what is open, then what waits, then the rest by rule", () => {
  const rows = [
    counted("d"),
    counted("c", { waits: true }),
    counted("b", { is_open: true }),
    counted("z", { next_due: new Date(2) }),
    counted("y", { next_due: new Date(1) }),
    counted("a"),
  ];
  expect(namesOf(rows)).toEqual(["y", "z", "b", "c", "a", "d"]);
});

test("an organisation with both parts counts in the columns of both", () => {
  const both = counted("a", { processes: true });
  const rows = [both, counted("b"), counted("c", { controls: false, processes: true })];
  const ofPart = (part: "controllers" | "processors") =>
    totalsOf(rows, { part, ownRules: new Map() }).map(({ ruleId }) => ruleId);
  expect(ofPart("controllers")).toEqual(["a", "b"]);
  expect(ofPart("processors")).toEqual(["a", "c"]);
});
