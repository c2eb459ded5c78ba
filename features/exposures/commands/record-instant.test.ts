import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { exposureOf, obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordInstant } from "./record-instant.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

async function instant(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const resolved = { name: "resolution", moment: "2026-11-09T08:30:00Z" };
  return { exposureId: file.id, version: file.version, reason: "Fuite colmatée", ...resolved, ...changes };
}

const end = () =>
  obligationOf(cell.dpo, {
    incidentId,
    organisationId: cell.alpha.organisationId,
    ruleId: "fr.csp.d1111-16-3-end",
  });

test("the resolution starts the report of the end, and taking it back makes it wait again", async () => {
  expect(await end()).toMatchObject({ state: "waiting", waitsFor: "instant:resolution" });
  await recordInstant(cell.dpo, await instant(), NOW);
  expect((await end()).triggerAt?.toISOString()).toBe("2026-11-09T08:30:00.000Z");
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
    "instant.recorded",
    "obligations.recomputed",
  ]);
  await recordInstant(cell.dpo, await instant({ moment: null }), NOW);
  expect((await end()).state).toBe("waiting");
});

test("what has an act of its own, lies ahead or has no zone is refused at the field", async () => {
  const problem = async (changes: Record<string, unknown>) =>
    recordInstant(cell.dpo, await instant(changes), NOW).then(
      () => null,
      (error) => error.problems,
    );
  expect(await problem({ name: "awareness" })).toEqual([{ path: "name", problem: "choose" }]);
  expect(await problem({ moment: "2026-12-01T08:00:00Z" })).toEqual([
    { path: "moment", problem: "inFuture" },
  ]);
  expect(await problem({ moment: "2026-11-09T08:30:00" })).toEqual([
    { path: "moment", problem: "needsZone" },
  ]);
});

test("is for the DPO and for those who speak for the organisation", async () => {
  await recordInstant(cell.labManager, await instant(), NOW);
  const input = await instant({ moment: null });
  for (const principal of [cell.auditor, cell.responder])
    await expect(recordInstant(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(recordInstant(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
