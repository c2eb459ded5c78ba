import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { exposureOf, obligationsOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordPostponement } from "./record-postponement.ts";
import { withdrawPostponement } from "./withdraw-postponement.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

async function order(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const ordered = { kind: "orders", rule: "eu.gdpr.34-4", at: "2026-11-09T08:40:00Z" };
  const until = "2026-11-16T17:00:00Z";
  return {
    exposureId: file.id,
    version: file.version,
    reason: "Courrier MED-2026-3",
    until,
    ...ordered,
    ...changes,
  };
}

async function withdrawal(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const first = { kind: "orders", place: 0 };
  return { exposureId: file.id, version: file.version, reason: "Adressé à un autre", ...first, ...changes };
}

const ordered = async () =>
  (await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId)).find(
    ({ ruleId, state }) => ruleId === "eu.gdpr.34-4" && state !== "withdrawn",
  );

test("the CNIL's order to tell the persons has the date it sets, and is taken back with a reason", async () => {
  expect(await ordered()).toBeUndefined();
  await recordPostponement(cell.dpo, await order(), NOW);
  expect((await ordered())?.dueAt?.toISOString()).toBe("2026-11-16T17:00:00.000Z");
  await withdrawPostponement(cell.dpo, await withdrawal(), NOW);
  expect(await ordered()).toBeUndefined();
  await expect(withdrawPostponement(cell.dpo, await withdrawal(), NOW)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("of what, in what form, and which end: each is asked for at its field", async () => {
  const problem = async (changes: Record<string, unknown>) =>
    recordPostponement(cell.dpo, await order(changes), NOW).then(
      () => null,
      (error) => error.problems,
    );
  expect(await problem({ rule: null })).toEqual([{ path: "rule", problem: "choose" }]);
  expect(await problem({ rule: "eu.gdpr.99" })).toEqual([{ path: "rule", problem: "choose" }]);
  expect(await problem({ kind: "holds" })).toEqual([{ path: "form", problem: "choose" }]);
  expect(await problem({ kind: "extensions", until: null })).toEqual([
    { path: "until", problem: "required" },
  ]);
  expect(await problem({ until: "2026-11-08T08:00:00Z" })).toEqual([
    { path: "until", problem: "endBeforeStart" },
  ]);
  expect(await problem({ at: "2026-11-19T08:00:00Z" })).toEqual([{ path: "at", problem: "inFuture" }]);
});

test("both are the DPO's alone: others may read or see nothing", async () => {
  const [input, back] = [await order(), await withdrawal()];
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory]) {
    await expect(recordPostponement(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawPostponement(principal, back, NOW)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator]) {
    await expect(recordPostponement(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(withdrawPostponement(principal, back, NOW)).rejects.toMatchObject({ code: "not_found" });
  }
});
