import { expect, test } from "vitest";
import { callOrder, isReached } from "./rules.ts";

const line = (id: string, rank: number, ...calls: readonly [result: string, calledAt: number][]) => ({
  ...{ id, rank },
  calls: calls.map(([result, calledAt]) => ({ result, calledAt })),
});
const order = (...lines: ReturnType<typeof line>[]) => callOrder(lines).map(({ id }) => id);

test("whom nobody called yet comes first, in the order of the tree", () => {
  expect(order(line("b", 2), line("c", 1, ["no_answer", 5]), line("a", 1))).toEqual(["a", "b", "c"]);
});

test("then whoever was called longest ago without being reached", () => {
  expect(order(line("late", 1, ["no_answer", 9]), line("early", 2, ["message_left", 3]))).toEqual([
    "early",
    "late",
  ]);
});

test("whoever was reached, or has a wrong number, is not called again", () => {
  expect(order(line("a", 1, ["no_answer", 1], ["reached", 2]), line("b", 2, ["wrong_number", 1]))).toEqual(
    [],
  );
});

test("somebody reached once and not answering since is to be called again", () => {
  expect(isReached(line("a", 1, ["no_answer", 5], ["reached", 2]))).toBe(false);
});
