import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { assignDuty } from "#features/crisis-cell/commands/assign-duty.ts";
import { namePerson } from "#features/crisis-cell/commands/name-person.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getBundle, listBundles } from "../queries.ts";
import { exportBundle } from "./export-bundle.ts";
import { failBundle } from "./fail-bundle.ts";
import { removeBundle } from "./remove-bundle.ts";
import { requestBundle } from "./request-bundle.ts";
import { sealBundle } from "./seal-bundle.ts";

let cell: CrisisCell;
let machine: Principal;
beforeAll(async () => {
  cell = await openCrisisCell();
  machine = systemPrincipal(cell.workspaceId);
});

async function openCase() {
  const { incidentId } = await logLeak(cell);
  const ask = (who: Principal = cell.dpo, changes: object = {}) =>
    requestBundle(who, { incidentId, variant: "auditor", ...changes }, NOW);
  return { incidentId, ask };
}

const rowOf = (bundleId: string) => withScope(cell.auditor, (tx) => getBundle(tx, { bundleId }));
const foldOf = async (incidentId: string, bundleId: string) =>
  fold(await streamOf(cell.dpo, incidentId)).get(`bundle:${bundleId}`);

const HASH = "ab".repeat(32);
const FILE = { sha256: HASH, size: 1_234, checkpointSize: 7 };

describe("a bundle of a case", () => {
  test("is asked for by the DPO and by the auditor; the machine records it, with who asked, in the journal", async () => {
    const { incidentId, ask } = await openCase();
    await ask();
    const { bundleId } = await ask(cell.auditor, { evidence: "hashes", accessible: "on" });
    expect(await rowOf(bundleId)).toMatchObject({
      ...{ variant: "auditor", organisationId: null, evidence: "hashes", accessible: true },
      ...{ delivery: "download", askedBy: "Personne auditor", documents: null, readyAt: null },
    });
    const [entry] = await withScope(cell.dpo, (tx) =>
      tx.entry.findMany({ where: { incidentId, subjectId: bundleId }, select: { type: true, actor: true } }),
    );
    expect(entry).toEqual({ type: "bundle.asked", actor: "system" });
    expect(await foldOf(incidentId, bundleId)).toMatchObject({
      variant: "auditor",
      askedBy: "Personne auditor",
    });
  });

  test("is asked for by whoever directs the cell at that moment, and by nobody else of it", async () => {
    const { incidentId, ask } = await openCase();
    await expect(ask(cell.responder)).rejects.toMatchObject({ code: "forbidden" });
    const memberId = await withScope(cell.responder, async (_tx, { id }) => id);
    const { personId } = await namePerson(cell.dpo, { incidentId, memberId, cell: "decision" }, NOW);
    await assignDuty(cell.dpo, { incidentId, personId, role: "director", fromAt: NOW.toString() }, NOW);
    await ask(cell.responder);
  });

  test.each(["labManager", "signatory", "vendorContact"] as const)("is refused to the %s", async (who) => {
    const { incidentId, ask } = await openCase();
    await expect(ask(cell[who])).rejects.toMatchObject({
      code: expect.stringMatching(/^(forbidden|not_found)$/),
    });
    expect(await withScope(cell[who], (tx) => listBundles(tx, incidentId))).toEqual([]);
  });

  test.each(["administrator", "outsider", "intruder"] as const)("does not exist for the %s", async (who) => {
    const { ask } = await openCase();
    await expect(ask(cell[who])).rejects.toMatchObject({ code: "not_found" });
  });

  test("nobody but the machine records what became of it", async () => {
    const { ask } = await openCase();
    const { bundleId } = await ask();
    for (const who of [cell.dpo, cell.auditor]) {
      await expect(exportBundle(who, { bundleId, documents: HASH }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(sealBundle(who, { bundleId, ...FILE }, NOW)).rejects.toMatchObject({ code: "forbidden" });
      const failure = { bundleId, failure: "unexpected" };
      await expect(failBundle(who, failure, NOW)).rejects.toMatchObject({ code: "forbidden" });
      await expect(removeBundle(who, { bundleId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("asked for twice while it is being made is made once; another variant is another bundle", async () => {
    const { ask } = await openCase();
    const asked = await Promise.allSettled([1, 2, 3].map(() => ask(cell.auditor)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await ask(cell.auditor, { variant: "regulator" });
    await ask(cell.auditor, { evidence: "hashes" });
  });

  test("for a laboratory names one of the case, by its number or its name", async () => {
    const { ask } = await openCase();
    await expect(ask(cell.dpo, { variant: "lab" })).rejects.toMatchObject({ problems: [{ path: "lab" }] });
    const elsewhere = { variant: "lab", lab: "99" };
    await expect(ask(cell.dpo, elsewhere)).rejects.toMatchObject({ problems: [{ path: "lab" }] });
    const { bundleId } = await ask(cell.dpo, { variant: "lab", lab: "beta biologie 2" });
    const { organisationId } = cell.beta;
    expect(await rowOf(bundleId)).toMatchObject({ variant: "lab:3", organisationId });
    await expect(ask(cell.dpo, { variant: "lab", lab: "3" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("what becomes of a bundle", () => {
  test("is recorded in order, and folds from the log into its row", async () => {
    const { incidentId, ask } = await openCase();
    const { bundleId } = await ask();
    await expect(sealBundle(machine, { bundleId, ...FILE }, NOW)).rejects.toMatchObject({ code: "conflict" });
    await exportBundle(machine, { bundleId, documents: HASH }, NOW);
    await exportBundle(machine, { bundleId, documents: "cd".repeat(32) }, NOW);
    await sealBundle(machine, { bundleId, ...FILE }, NOW);
    await expect(exportBundle(machine, { bundleId, documents: HASH }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    await removeBundle(machine, { bundleId }, NOW.add({ hours: 720 }));
    const { workspaceId: _w, id: _id, incidentId: _i, incident: _n, size, ...row } = await rowOf(bundleId);
    const folded = await foldOf(incidentId, bundleId);
    const { failedAt: _f, failure: _g, ...recorded } = row;
    expect(Number(size)).toBe(folded?.size);
    for (const [name, value] of Object.entries(recorded)) {
      const said = value instanceof Date ? value.getTime() : value;
      const stands = folded?.[name];
      expect(name.endsWith("At") ? Date.parse(String(stands)) : stands, name).toEqual(said);
    }
  });

  test("that failed is over: the same can be asked for again", async () => {
    const { ask } = await openCase();
    const { bundleId } = await ask();
    await failBundle(machine, { bundleId, failure: "not_signed" }, NOW);
    await expect(failBundle(machine, { bundleId, failure: "unexpected" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    await ask();
  });
});
