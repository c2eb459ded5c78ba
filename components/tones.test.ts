import { expect, test } from "vitest";
import { toneOfRemaining } from "./tones.ts";

const hour = 3_600_000;

test.each([
  [24 * hour, "fine"],
  [24 * hour - 1, "soon"],
  [6 * hour, "soon"],
  [6 * hour - 1, "late"],
  [0, "late"],
  [-hour, "late"],
] as const)("a clock with %d ms left is %s", (ms, tone) => {
  expect(toneOfRemaining(ms)).toBe(tone);
});
