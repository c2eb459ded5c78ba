import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

test("a figure that the product wrote stays one below zero; what was typed never becomes a formula", () => {
  const csv = writeCsv([[{ figure: "-1250,40" }, "-12.00", "-1+1", "=SUM(A1)", "-"]]);
  expect(csv).toBe("\uFEFF-1250,40;'-12.00;'-1+1;'=SUM(A1);'-\r\n");
});

test.each([
  ["full-width signs", ["＝1+1", "＋1", "－1", "＠SUM(A1)"]],
  ["small and raised signs", ["﹢1", "﹣1", "⁼1"]],
  ["something unseen before the sign", ["\u200b=1", "\u00ad+1", "\u2060\u200f-1", "\ufeff@a", "\ufe0f＝1"]],
  ["a space, a control or a line end before it", [" =1", "\u00a0=1", "\u0001=1", "\u200b\t1"]],
])("%s: the cell stays text", (_what, typed) => {
  for (const cell of typed) expect(writeCsv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
});

test("a text that begins with a letter, a figure or an emoji is written as it is", () => {
  expect(writeCsv([["Été = 1", "12", "🦠 a-b", "«\u00a0x\u00a0»"]])).toBe(
    "\uFEFFÉté = 1;12;🦠 a-b;«\u00a0x\u00a0»\r\n",
  );
});
