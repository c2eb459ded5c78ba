import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

test("a reversal stays a figure below zero in a spreadsheet, a formula becomes text", () => {
  const csv = writeCsv([["-1250,40", "-12.00", "-1+1", "=SUM(A1)", "-"]]);
  expect(csv).toBe("\uFEFF-1250,40;-12.00;'-1+1;'=SUM(A1);'-\r\n");
});
