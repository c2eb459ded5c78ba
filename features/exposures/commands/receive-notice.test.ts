import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { exposureOf, obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { receiveNotice } from "./receive-notice.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell, { exposures: [{ organisationId: cell.alpha.organisationId }] }));
});

async function notice(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const received = { receivedAt: "2026-11-09T08:00:00Z", channel: "Courriel de l’éditeur" };
  return { exposureId: file.id, version: file.version, ...received, ...changes };
}

test("the vendor's notice starts the clock of a controller that was not aware", async () => {
  const notification = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
  expect(await obligationOf(cell.dpo, notification)).toMatchObject({ state: "waiting" });
  await receiveNotice(cell.labManager, await notice(), NOW);
  const started = await obligationOf(cell.dpo, notification);
  expect(started).toMatchObject({ state: "due", trigger: "processor_notice" });
  expect(started.dueAt?.toISOString()).toBe("2026-11-12T08:00:00.000Z");
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
    "notice.received",
    "obligations.recomputed",
  ]);
});

test("cannot be received in the future", async () => {
  const future = await notice({ receivedAt: "2026-12-01T00:00:00Z" });
  await expect(receiveNotice(cell.dpo, future, NOW)).rejects.toMatchObject({
    problems: [{ path: "receivedAt", problem: "inFuture" }],
  });
});

test("an auditor may not record it, an outsider does not find the file", async () => {
  const input = await notice();
  await expect(receiveNotice(cell.auditor, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder])
    await expect(receiveNotice(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
