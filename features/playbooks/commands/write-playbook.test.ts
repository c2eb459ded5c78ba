import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { listTasks } from "#features/tasks/queries.ts";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { findOwnPlaybook, listEditions, listOwnPlaybooks } from "../queries.ts";
import { retirePlaybook } from "./retire-playbook.ts";
import { startPlaybook } from "./start-playbook.ts";
import { writePlaybook } from "./write-playbook.ts";

let cell: CrisisCell;

beforeAll(async () => {
  cell = await openCrisisCell();
});

const plan = (changes: Record<string, unknown> = {}) => ({
  ...{ name: "Notre plan de vol", incidentKind: "stolen_device", basis: "stolen_device" },
  steps: [
    {
      key: "call",
      title: "Appeler l'astreinte",
      at: "case",
      does: "responder",
      due: { from: "logged", hours: 1 },
    },
    { key: "say", title: "Prévenir l'accueil", at: "organisation", does: "lab_manager", after: ["call"] },
    { key: "who", title: "Qui parle", at: "case", proposes: "spokesperson" },
  ],
  ...changes,
});

describe("a playbook of one's own", () => {
  test("is kept version by version, the log saying what each held", async () => {
    const { lineId } = await writePlaybook(cell.dpo, plan(), NOW);
    await writePlaybook(cell.dpo, plan({ lineId, edition: 1, name: "Plan revu" }), NOW);
    const editions = await withScope(cell.auditor, (tx) => listEditions(tx, lineId));
    expect(editions.map(({ edition, name }) => [edition, name])).toEqual([
      [2, "Plan revu"],
      [1, "Notre plan de vol"],
    ]);
    const states = fold(await streamOf(cell.dpo, null));
    for (const row of editions) {
      const { by: _by, ...said } = states.get(`playbook:${row.id}`) ?? {};
      expect(row).toMatchObject(said);
    }
  });

  test("changed by two at once keeps the first and tells the second", async () => {
    const { lineId } = await writePlaybook(cell.dpo, plan(), NOW);
    await writePlaybook(cell.dpo, plan({ lineId, edition: 1 }), NOW);
    await expect(writePlaybook(cell.dpo, plan({ lineId, edition: 1 }), NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("runs in a case as the published ones do", async () => {
    const { lineId } = await writePlaybook(cell.dpo, plan(), NOW);
    const { incidentId } = await logLeak(cell);
    await startPlaybook(cell.dpo, { incidentId, playbook: lineId }, NOW);
    const tasks = await withScope(cell.dpo, (tx) => listTasks(tx, { incidentId }));
    expect(tasks.map(({ title }) => title).sort()).toEqual([
      "Appeler l'astreinte",
      "Prévenir l'accueil",
      "Prévenir l'accueil",
    ]);
  });

  test("is retired with a reason, not deleted, and no longer starts", async () => {
    const { lineId } = await writePlaybook(cell.dpo, plan(), NOW);
    await retirePlaybook(cell.dpo, { lineId, reason: "Remplacé" }, NOW);
    const kept = await withScope(cell.auditor, (tx) => findOwnPlaybook(tx, lineId));
    expect(kept).toMatchObject({ retiredFor: "Remplacé", retiredBy: "Claire Exemple" });
    const { incidentId } = await logLeak(cell);
    await expect(startPlaybook(cell.dpo, { incidentId, playbook: lineId }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
    for (const again of [
      retirePlaybook(cell.dpo, { lineId, reason: "Encore" }, NOW),
      writePlaybook(cell.dpo, plan({ lineId, edition: 1 }), NOW),
    ])
      await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("whose steps wait in a circle is refused at the step", async () => {
    const steps = [
      { key: "a", title: "A", at: "case", does: "dpo", after: ["b"] },
      { key: "b", title: "B", at: "case", does: "dpo", after: ["a"] },
    ];
    await expect(writePlaybook(cell.dpo, plan({ steps }), NOW)).rejects.toMatchObject({
      problems: [{ path: "steps.0.after", problem: "stepAfter" }],
    });
  });

  test("is the DPO's; the auditor reads it; whoever speaks for one organisation sees none", async () => {
    const { lineId } = await writePlaybook(cell.dpo, plan(), NOW);
    for (const member of [cell.auditor, cell.responder]) {
      await expect(writePlaybook(member, plan(), NOW)).rejects.toMatchObject({ code: "forbidden" });
      await expect(retirePlaybook(member, { lineId, reason: "Non" }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    for (const stranger of [cell.outsider, cell.labManager, cell.vendorContact, cell.intruder])
      await expect(retirePlaybook(stranger, { lineId, reason: "Non" }, NOW)).rejects.toMatchObject({
        code: "not_found",
      });
    expect(await withScope(cell.labManager, listOwnPlaybooks)).toEqual([]);
    expect(await withScope(cell.outsider, listOwnPlaybooks)).toEqual([]);
  });
});
