import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getTask, listTasks } from "../queries.ts";
import { createTask } from "./create-task.ts";
import { moveTask } from "./move-task.ts";

let cell: CrisisCell;
let incidentId: string;

beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const give = async (changes: Record<string, unknown> = {}) =>
  (await createTask(cell.dpo, { incidentId, title: "Vérifier la clé", ...changes }, NOW)).taskId;
const as = (principal: Principal, taskId: string) => withScope(principal, (tx) => getTask(tx, taskId));
const move = async (principal: Principal, taskId: string, act: Record<string, unknown>) =>
  moveTask(principal, { taskId, version: (await as(cell.dpo, taskId)).version, ...act }, NOW);

describe("a task", () => {
  test("done says who, when and with what result, in the log and in the row alike", async () => {
    const taskId = await give({ organisationId: cell.alpha.organisationId, ownerRole: "lab_manager" });
    await move(cell.labManager, taskId, { state: "done", note: "Console relevée" });
    const row = await as(cell.auditor, taskId);
    expect(row).toMatchObject({ state: "done", note: "Console relevée", settledBy: "Personne lab_manager" });
    const said = fold(await streamOf(cell.dpo, incidentId)).get(`task:${taskId}`);
    const { by: _by, settledAt, dueAt, ...fields } = said ?? {};
    expect(row).toMatchObject(fields);
    expect(new Date(String(settledAt)).getTime()).toBe(row.settledAt);
    expect(dueAt).toBe(null);
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("task.completed");
  });

  test("is not done without a word on what came of it", async () => {
    const taskId = await give();
    await expect(move(cell.dpo, taskId, { state: "done" })).rejects.toMatchObject({
      problems: [{ path: "note", problem: "taskResult" }],
    });
    await move(cell.dpo, taskId, { state: "in_progress" });
  });

  test("done by two at once is done once: the second is told so and loses nothing typed", async () => {
    const taskId = await give();
    const acts = await Promise.allSettled(
      [cell.dpo, cell.responder].map((who) =>
        moveTask(who, { taskId, version: 1, state: "done", note: "Fait" }, NOW),
      ),
    );
    expect(acts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(acts.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  test("that waits for another is not done before it, and is free once the other is", async () => {
    const first = await give({ title: "Vérifier que le chiffrement était actif" });
    const then = await give({
      ...{ title: "Décider", organisationId: cell.alpha.organisationId },
      ...{ ownerRole: "signatory", blockedBy: [first] },
    });
    expect((await as(cell.signatory, then)).waitsFor).toEqual([first]);
    await expect(move(cell.signatory, then, { state: "done", note: "Fait" })).rejects.toMatchObject({
      problems: [{ path: "state", problem: "taskStillWaits" }],
    });
    await move(cell.responder, first, { state: "done", note: "Fait" });
    // Whoever signs does not see the cell's own task, and sees that nothing holds theirs up.
    expect((await as(cell.signatory, then)).waitsFor).toEqual([]);
    await move(cell.signatory, then, { state: "done", note: "Registre seulement" });
    await move(cell.dpo, first, { state: "todo", note: "Le relevé était d'un autre appareil" });
    expect((await as(cell.signatory, then)).state).toBe("done");
  });

  test("is blocked, dropped or taken up again only with words", async () => {
    const taskId = await give();
    for (const state of ["blocked", "dropped"])
      await expect(move(cell.dpo, taskId, { state })).rejects.toMatchObject({ code: "invalid" });
    await move(cell.dpo, taskId, { state: "dropped", note: "Sans objet" });
    await expect(move(cell.dpo, taskId, { state: "todo" })).rejects.toMatchObject({ code: "invalid" });
    await expect(
      move(cell.dpo, taskId, { state: "todo", note: "NIR 2 69 05 49 588 157 80" }),
    ).rejects.toMatchObject({ code: "invalid" });
    await move(cell.dpo, taskId, { state: "todo", note: "L'appareil est revenu" });
    expect(await as(cell.dpo, taskId)).toMatchObject({ state: "todo", settledAt: null, settledBy: null });
  });

  test("is dropped by the cell alone", async () => {
    const taskId = await give({ organisationId: cell.alpha.organisationId, ownerRole: "lab_manager" });
    await expect(move(cell.labManager, taskId, { state: "dropped", note: "Non" })).rejects.toMatchObject({
      problems: [{ path: "state", problem: "taskDropByCell" }],
    });
  });

  test("is moved by nobody who only reads, and found by nobody it does not concern", async () => {
    const taskId = await give({ organisationId: cell.beta.organisationId });
    await expect(move(cell.auditor, taskId, { state: "done", note: "Fait" })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const stranger of [
      cell.outsider,
      cell.intruder,
      cell.labManager,
      cell.vendorContact,
      cell.administrator,
    ])
      await expect(move(stranger, taskId, { state: "done", note: "Fait" })).rejects.toMatchObject({
        code: "not_found",
      });
    await expect(
      moveTask(cell.dpo, { taskId: newId(), version: 1, state: "done" }, NOW),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("at the vendor is the vendor's: its contact sees that one and no other", async () => {
    const logged = await logLeak(cell, { vendorAwareness: AWARE });
    await createTask(
      cell.dpo,
      { incidentId: logged.incidentId, organisationId: cell.vendorId, title: "Geler les journaux" },
      NOW,
    );
    await createTask(cell.dpo, { incidentId: logged.incidentId, title: "Couper ses accès" }, NOW);
    const seen = await withScope(cell.vendorContact, (tx) =>
      listTasks(tx, { incidentId: logged.incidentId }),
    );
    expect(seen.map(({ title, ownerRole }) => [title, ownerRole])).toEqual([
      ["Geler les journaux", "vendor_contact"],
    ]);
    await moveTask(cell.vendorContact, { taskId: seen[0]?.id, version: 1, state: "done", note: "Fait" }, NOW);
  });
});

describe("the date of a task", () => {
  const due = { from: "obligation", ruleId: "eu.gdpr.33-1", hours: -24 };

  test("follows the clock it hangs on, until the task is done", async () => {
    const of = { organisationId: cell.alpha.organisationId, due };
    const [open, done] = [await give({ title: "Préparer", ...of }), await give({ title: "Compter", ...of })];
    const before = (await as(cell.dpo, open)).dueAt ?? 0;
    await move(cell.dpo, done, { state: "done", note: "Fait" });
    const { id: exposureId, version } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
    const earlier = { awareness: "2026-11-09T02:20:00Z", note: "Astreinte", reason: "Appel retrouvé" };
    await correctAwareness(cell.dpo, { exposureId, version, ...earlier }, NOW);
    expect(before - ((await as(cell.dpo, open)).dueAt ?? 0)).toBe(6 * 3_600_000);
    expect((await as(cell.dpo, done)).dueAt).toBe(before);
  });

  test("is unknown while what it hangs on is, and counts from another task once that is done", async () => {
    const unaware = { organisationId: cell.beta.organisationId, due: { from: "awareness", hours: 2 } };
    expect((await as(cell.dpo, await give(unaware))).dueAt).toBe(null);
    const first = await give();
    const then = await give({ due: { from: "task", taskId: first, hours: 12 } });
    expect((await as(cell.dpo, then)).dueAt).toBe(null);
    await move(cell.dpo, first, { state: "done", note: "Fait" });
    expect((await as(cell.dpo, then)).dueAt).toBe(NOW.add({ hours: 12 }).epochMilliseconds);
  });
});
