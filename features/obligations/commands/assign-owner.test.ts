import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { assignOwner } from "./assign-owner.ts";

let cell: CrisisCell;
let incidentId: string;
let memberId: string;

const notification = () =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" });

beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  memberId = await withScope(cell.responder, async (_tx, actor) => actor.id);
});

test("whoever only reads, or speaks for one organisation, assigns nothing; an outsider finds nothing", async () => {
  const { id } = await notification();
  for (const principal of [cell.auditor, cell.labManager, cell.signatory])
    await expect(assignOwner(principal, { obligationId: id, memberId }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact])
    await expect(assignOwner(principal, { obligationId: id, memberId }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
});

test("an obligation gets its owner, and the log says who; the date stays", async () => {
  const before = await notification();
  await assignOwner(cell.dpo, { obligationId: before.id, memberId }, NOW);
  const after = await notification();
  expect(after).toMatchObject({ ownerId: memberId, dueAt: before.dueAt, version: before.version });
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("obligations.assigned");
  const folded = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${after.exposureId}`);
  expect(folded).toMatchObject({
    owned: [{ id: after.id, ownerId: memberId }],
    ownerName: "Personne responder",
  });
});

test("the same owner twice is a conflict; nobody again is an act of its own", async () => {
  const { id } = await notification();
  await expect(assignOwner(cell.dpo, { obligationId: id, memberId }, NOW)).rejects.toMatchObject({
    code: "conflict",
  });
  await assignOwner(cell.dpo, { obligationId: id }, NOW);
  expect((await notification()).ownerId).toBeNull();
});

test("somebody who is not of the workspace owns nothing", async () => {
  const { id } = await notification();
  const stranger = await withScope(cell.outsider, async (_tx, actor) => actor.id);
  await expect(assignOwner(cell.dpo, { obligationId: id, memberId: stranger }, NOW)).rejects.toMatchObject({
    code: "invalid",
  });
});
