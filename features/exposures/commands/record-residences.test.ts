import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { exposureOf, obligationsOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordResidences } from "./record-residences.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

async function breakdown(residences: unknown) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return { exposureId: file.id, version: file.version, residences, reason: "Fichier patients" };
}

const owed = async () => {
  const rows = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return rows
    .filter(({ state }) => state !== "withdrawn")
    .map(({ ruleId, subject }) => `${ruleId} ${subject}`);
};

test("residents of California add the row of their law, and taking them out withdraws it", async () => {
  const lines = [
    { code: "FR", persons: "1 100" },
    { code: "US-CA", persons: "600" },
  ];
  await recordResidences(cell.dpo, await breakdown(lines), NOW);
  expect(await owed()).toContain("us.ca.1798.82 US-CA");
  await recordResidences(cell.dpo, await breakdown(lines.slice(0, 1)), NOW);
  expect(await owed()).not.toContain("us.ca.1798.82 US-CA");
});

test("a place that is none, one listed twice and a number that is none are refused at their line", async () => {
  const problems = async (residences: unknown) =>
    recordResidences(cell.dpo, await breakdown(residences), NOW).then(
      () => null,
      (error) => error.problems,
    );
  expect(await problems([{ code: "XX", persons: "1" }])).toEqual([
    { path: "residences.0.code", problem: "choose" },
  ]);
  expect(await problems([{ code: "FR", persons: "some" }])).toEqual([
    { path: "residences.0.persons", problem: "notANumber" },
  ]);
  const twice = [
    { code: "FR", persons: "1" },
    { code: "FR", persons: "2" },
  ];
  expect(await problems(twice)).toEqual([{ path: "residences.1.code", problem: "taken" }]);
});

test("is the DPO's alone: others may read or see nothing", async () => {
  const input = await breakdown([{ code: "FR", persons: "1" }]);
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(recordResidences(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(recordResidences(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
