import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getTask, listAssignable } from "../queries.ts";
import { assignTask } from "./assign-task.ts";
import { createTask } from "./create-task.ts";

let cell: CrisisCell;
let incidentId: string;

beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const memberNamed = (name: string) =>
  withScope(cell.dpo, async (tx) => (await listAssignable(tx)).find((one) => one.name === name)?.id ?? "");

describe("giving out a task", () => {
  test("writes one row and one entry that say the same", async () => {
    const input = {
      ...{ incidentId, organisationId: cell.alpha.organisationId, title: "Appeler les prescripteurs" },
      ...{ instructions: "Par téléphone", ownerMemberId: await memberNamed("Personne lab_manager") },
      due: { from: "logged", hours: 4 },
    };
    const { taskId } = await createTask(cell.responder, input, NOW);
    const { dueAt, ...row } = await withScope(cell.labManager, (tx) => getTask(tx, taskId));
    expect(dueAt).toBe(NOW.add({ hours: 4 }).epochMilliseconds);
    const { by: _by, ...said } = fold(await streamOf(cell.dpo, incidentId)).get(`task:${taskId}`) ?? {};
    expect(said).toMatchObject({ ownerName: "Personne lab_manager", state: "todo" });
    expect(row).toMatchObject(said);
  });

  test("goes to nobody who would not see it", async () => {
    const title = "Vérifier";
    const labManager = await memberNamed("Personne lab_manager");
    for (const where of [{}, { organisationId: cell.beta.organisationId }])
      await expect(
        createTask(cell.dpo, { incidentId, title, ownerMemberId: labManager, ...where }, NOW),
      ).rejects.toMatchObject({ problems: [{ path: "owner", problem: "taskOwner" }] });
    await expect(
      createTask(cell.dpo, { incidentId, title, ownerRole: "signatory" }, NOW),
    ).rejects.toMatchObject({ problems: [{ path: "owner", problem: "taskOwner" }] });
  });

  test("waits only for tasks of the case that its owner can know of", async () => {
    const { taskId } = await createTask(
      cell.dpo,
      { incidentId, title: "Chez Beta", organisationId: cell.beta.organisationId },
      NOW,
    );
    const atAlpha = { incidentId, title: "Chez Alpha", organisationId: cell.alpha.organisationId };
    for (const blockedBy of [[taskId], [newId()]])
      await expect(createTask(cell.dpo, { ...atAlpha, blockedBy }, NOW)).rejects.toMatchObject({
        problems: [{ path: "blockedBy", problem: "choose" }],
      });
  });

  test("names no patient, and adds nothing to a closed case", async () => {
    await expect(
      createTask(cell.dpo, { incidentId, title: "Rappeler patient@example.org" }, NOW),
    ).rejects.toMatchObject({ problems: [{ path: "title", problem: "containsEmail" }] });
    const closed = await logLeak(cell);
    await closeCase(cell.dpo, closed.incidentId, NOW);
    await expect(
      createTask(cell.dpo, { incidentId: closed.incidentId, title: "Trop tard" }, NOW),
    ).rejects.toMatchObject({ problems: [{ problem: "caseClosed" }] });
  });

  test("is the cell's: others are refused, strangers find no case", async () => {
    const input = { incidentId, title: "Vérifier" };
    for (const member of [cell.auditor, cell.labManager, cell.signatory])
      await expect(createTask(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(createTask(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("giving a task to somebody else", () => {
  test("says to whom, and is refused once somebody else did", async () => {
    const { taskId } = await createTask(cell.dpo, { incidentId, title: "Rédiger" }, NOW);
    const ownerMemberId = await memberNamed("Personne responder");
    await assignTask(cell.dpo, { taskId, version: 1, ownerMemberId }, NOW);
    const task = await withScope(cell.auditor, (tx) => getTask(tx, taskId));
    expect(task).toMatchObject({ ownerMemberId, ownerName: "Personne responder", version: 2 });
    expect(fold(await streamOf(cell.dpo, incidentId)).get(`task:${taskId}`)).toMatchObject({ ownerMemberId });
    await expect(
      assignTask(cell.responder, { taskId, version: 1, ownerRole: "dpo" }, NOW),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("is the cell's", async () => {
    const { taskId } = await createTask(cell.dpo, { incidentId, title: "Rédiger" }, NOW);
    const input = { taskId, version: 1, ownerRole: "dpo" };
    await expect(assignTask(cell.auditor, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager, cell.vendorContact])
      await expect(assignTask(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
