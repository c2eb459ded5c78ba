import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { addOrganisations } from "#features/incidents/widening/commands/add-organisations.ts";
import { listTasks } from "#features/tasks/queries.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { readOffer } from "../queries.ts";
import { startPlaybook } from "./start-playbook.ts";

let cell: CrisisCell;

beforeAll(async () => {
  cell = await openCrisisCell();
});

const leakAtAlpha = () =>
  logLeak(cell, {
    vendorAwareness: AWARE,
    exposures: [{ organisationId: cell.alpha.organisationId, awareness: AWARE, labs: [] }],
  });
const start = (who: Principal, incidentId: string) =>
  startPlaybook(who, { incidentId, playbook: "leak_at_vendor", language: "fr" }, NOW);
const tasksAs = (who: Principal, incidentId: string) => withScope(who, (tx) => listTasks(tx, { incidentId }));
const offerOf = (incidentId: string) =>
  withScope(cell.dpo, async (tx) =>
    readOffer(tx, await tx.incident.findFirstOrThrow({ where: { id: incidentId } }), "fr"),
  );

describe("starting a playbook in a case", () => {
  test("gives every task and proposes every decision, one entry each, and says so first", async () => {
    const { incidentId } = await leakAtAlpha();
    expect((await offerOf(incidentId)).suited.map(({ key }) => key)).toEqual(["leak_at_vendor"]);
    const before = (await typesOf(cell.dpo, incidentId)).length;
    const { tasks } = await start(cell.dpo, incidentId);
    const types = (await typesOf(cell.dpo, incidentId)).slice(before);
    expect(types[0]).toBe("playbook.started");
    expect(types.filter((type) => type === "task.created")).toHaveLength(tasks);
    expect(types.filter((type) => type === "operational.proposed")).toHaveLength(3);
    const rows = await tasksAs(cell.dpo, incidentId);
    expect(rows).toHaveLength(tasks);
    expect(new Set(rows.map(({ organisationId }) => organisationId))).toEqual(
      new Set([null, cell.alpha.organisationId, cell.vendorId]),
    );
    const prepare = rows.find(({ playbookStep }) => playbookStep === "leak_at_vendor:prepare-cnil");
    expect(prepare?.dueAt).toBe(Date.parse("2026-11-11T08:20:00Z"));
  });

  test("started again adds nothing; after an organisation was added, only what it lacks", async () => {
    const { incidentId } = await leakAtAlpha();
    const first = await start(cell.dpo, incidentId);
    await expect(start(cell.responder, incidentId)).rejects.toMatchObject({ code: "conflict" });
    const organisations = [{ organisationId: cell.beta.organisationId, labs: [] }];
    await addOrganisations(cell.dpo, { incidentId, organisations, reason: "Périmètre" }, NOW);
    const [running] = (await offerOf(incidentId)).running;
    const added = await start(cell.responder, incidentId);
    expect(running?.missing).toBe(added.tasks);
    const rows = await tasksAs(cell.dpo, incidentId);
    expect(rows).toHaveLength(first.tasks + added.tasks);
    expect(rows.filter(({ organisationId }) => organisationId === cell.beta.organisationId)).toHaveLength(
      added.tasks,
    );
    expect((await offerOf(incidentId)).running[0]?.missing).toBe(0);
  });

  test("shows each only what is theirs: the vendor its own, a laboratory its own", async () => {
    const { incidentId } = await leakAtAlpha();
    await start(cell.dpo, incidentId);
    const seen = async (who: Principal) =>
      new Set((await tasksAs(who, incidentId)).map(({ organisationId }) => organisationId));
    expect(await seen(cell.vendorContact)).toEqual(new Set([cell.vendorId]));
    expect(await seen(cell.labManager)).toEqual(new Set([cell.alpha.organisationId]));
    const heard = await streamOf(cell.vendorContact, incidentId);
    expect(JSON.stringify(heard.map(({ values }) => values))).not.toContain("Couper les accès");
  });

  test("in the stolen-device case the decision waits for the verification of encryption and key", async () => {
    const { incidentId } = await logLeak(cell, { kind: "stolen_device", vendorId: null, productId: null });
    await startPlaybook(cell.dpo, { incidentId, playbook: "stolen_device", language: "fr" }, NOW);
    const rows = await tasksAs(cell.dpo, incidentId);
    const named = new Map(rows.map(({ id, playbookStep }) => [id, playbookStep]));
    const decide = rows.find(({ playbookStep }) => playbookStep === "stolen_device:decide");
    expect(decide?.waitsFor.map((id) => named.get(id)).sort()).toEqual([
      "stolen_device:submit",
      "stolen_device:verify-encryption",
      "stolen_device:verify-key",
    ]);
  });

  test("is refused in a closed case, and for a playbook that nobody published", async () => {
    const { incidentId } = await leakAtAlpha();
    await expect(
      startPlaybook(cell.dpo, { incidentId, playbook: newId(), language: "fr" }, NOW),
    ).rejects.toMatchObject({ code: "not_found" });
    await closeCase(cell.dpo, incidentId, NOW);
    await expect(start(cell.dpo, incidentId)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is the cell's: others are refused, strangers find no case", async () => {
    const { incidentId } = await leakAtAlpha();
    for (const member of [cell.auditor, cell.labManager, cell.signatory, cell.vendorContact])
      await expect(start(member, incidentId)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(start(stranger, incidentId)).rejects.toMatchObject({ code: "not_found" });
  });
});
