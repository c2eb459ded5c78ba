import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { closeIncident } from "./close-incident.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

test("the auditor, the responder and the organisations may not close a case, outsiders find none", async () => {
  const input = { incidentId, reason: "Terminé" };
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.vendorContact])
    await expect(closeIncident(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.administrator])
    await expect(closeIncident(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test("the DPO closes it once, with the reason, and nothing of it asks for attention any more", async () => {
  await closeIncident(cell.dpo, { incidentId, reason: "Toutes les suites sont données" }, NOW);
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("incident.closed");
  const asking = await withScope(cell.dpo, (tx) =>
    tx.obligation.count({ where: { incidentId, incidentClosed: false } }),
  );
  expect(asking).toBe(0);
  const again = closeIncident(cell.dpo, { incidentId, reason: "Encore" }, NOW);
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});
