import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { expect, test } from "vitest";
import type { Spreadsheet } from "#lib/read-spreadsheet.ts";
import { processorTime } from "#scripts/test/processor-time.ts";
import { NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { loadImportPreview } from "./loaders.ts";

const COUNT = 10_000;

async function preview(headings: string[], rowOf: (index: number) => string[]) {
  const { dpo } = await openCrisisCell();
  const rows = [headings, ...Array.from({ length: COUNT }, (_, index) => rowOf(index))];
  const table: Spreadsheet = {
    format: "csv",
    lines: rows.map((cells, index) => ({ line: index + 1, cells })),
  };
  const { result: outcome, took } = await processorTime(() =>
    loadImportPreview({ principal: dpo, table, now: NOW, locale: "fr" }),
  );
  return { outcome, took };
}

test("ten thousand laboratories of one organisation are previewed within three seconds", async () => {
  const headings = ["Organisme", "Laboratoire", "Site"];
  const { outcome, took } = await preview(headings, (index) => ["SELAS du Golfe", `LBM ${index}`, "Vannes"]);
  expect(outcome.counts).toEqual({ organisations: 1, labs: COUNT, sites: COUNT, amended: 0 });
  expect(took).toBeLessThan(3_000);
});

test("ten thousand sites of one laboratory, each named its head, are previewed within three seconds", async () => {
  const headings = ["Organisme", "Laboratoire", "Site", "Site principal"];
  const rowOf = (index: number) => ["SELAS du Golfe", "LBM Nord", `Site ${index}`, "oui"];
  const { outcome, took } = await preview(headings, rowOf);
  expect(outcome.counts).toMatchObject({ labs: 1, sites: COUNT });
  expect(took).toBeLessThan(3_000);
});

test("ten thousand refused lines come back with the columns the import knows, and no others", async () => {
  const headings = ["Remarque", "Organisme", "SIREN", "Interne"];
  const { outcome } = await preview(headings, () => ["x".repeat(200), "SELAS du Golfe", "123456789", "y"]);
  expect(outcome.headings).toEqual(["Organisme", "SIREN"]);
  expect(outcome.refused).toHaveLength(COUNT);
  expect(outcome.refused[0]).toEqual({
    line: 2,
    cells: ["SELAS du Golfe", "123456789"],
    problems: [{ column: "siren", problem: "notASiren" }],
  });
});
