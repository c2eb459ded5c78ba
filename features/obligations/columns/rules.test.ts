import { expect, test } from "vitest";
import { type CountedCells, totalsOf } from "./rules.ts";

const counted = (ruleId: string, changes: Partial<CountedCells> = {}): CountedCells => ({
  ...{ rule_id: ruleId, addressee: "fr-cnil", owner_id: null, owner_name: null },
  ...{ controls: true, processes: false, state: "not_required", number: 1, passed: 0, next_due: null },
  ...changes,
});
const namesOf = (rows: readonly CountedCells[]) =>
  totalsOf(rows, { part: "controllers", ownRules: new Map() }).map(({ ruleId }) => ruleId);

test("what several people look after is one column with all of it; what is done is not late, and what need not be is not owed", () => {
  const rows = [
    counted("a", { owner_id: "1", state: "due", number: 2 }),
    counted("a", { owner_id: "1", state: "filed", number: 1, passed: 1 }),
    counted("a", { state: "decided", number: 2, passed: 2 }),
    counted("a", { state: "undetermined", number: 2, passed: 1 }),
    counted("a", { number: 9 }),
  ];
  const [column, ...others] = totalsOf(rows, { part: "controllers", ownRules: new Map() });
  expect(column).toMatchObject({ owed: 7, done: 3, overdue: 1 });
  expect(others).toEqual([]);
});

test("the earliest date stands first, then what is open, then what waits, then the rest by rule", () => {
  const rows = [
    counted("d", { state: "filed", next_due: new Date(0) }),
    counted("c", { state: "waiting" }),
    counted("b", { state: "open" }),
    counted("z", { state: "due", next_due: new Date(2) }),
    counted("y", { state: "undetermined", next_due: new Date(1) }),
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
