import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, obligationsOf, PROOF_FOLLOWS, streamOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { sweepBulkActs } from "#worker/sweep-bulk-acts.ts";
import { jobs } from "../jobs.ts";
import { listItems } from "../queries.ts";
import { beginAct } from "./begin-act.ts";
import { carryBatch } from "./carry-batch.ts";
import { refuseItems } from "./refuse-items.ts";
import { repeatAct } from "./repeat-act.ts";

const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

let cell: CrisisCell;
let memberId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  memberId = await withScope(cell.responder, async (_tx, actor) => actor.id);
});

/** A case of its own, with the act that gives everything open in it to the responder. */
async function openCase() {
  const { incidentId } = await logLeak(cell);
  const files = await withScope(cell.dpo, (tx) => tx.exposure.findMany({ where: { incidentId } }));
  const exposureIds = [cell.alpha, cell.beta].flatMap(({ organisationId }) =>
    files.flatMap((file) => (file.organisationId === organisationId ? [file.id] : [])),
  );
  const assign = { incidentId, exposureIds, kind: "assign", input: { memberId } };
  return { incidentId, exposureIds, assign };
}

const itemsOf = (bulkActId: string, principal: Principal = cell.dpo) =>
  withScope(principal, (tx) => listItems(tx, bulkActId));

const assignmentsIn = async (incidentId: string) =>
  withScope(cell.dpo, (tx) => tx.entry.count({ where: { incidentId, type: "obligations.assigned" } }));

const OPEN = ["due", "open", "waiting", "undetermined"];

const ownersIn = async (incidentId: string, { organisationId }: { organisationId: string }) => {
  const owed = await obligationsOf(cell.dpo, incidentId, organisationId);
  return new Set(owed.filter(({ state }) => OPEN.includes(state)).map((one) => one.ownerId));
};

describe("An act on many organisations", () => {
  test("is done whole for each of them, with one entry in the log of each", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    for (const one of [cell.alpha, cell.beta])
      expect(await ownersIn(incidentId, one)).toEqual(new Set([memberId]));
    expect(await assignmentsIn(incidentId)).toBe(2);
    expect((await itemsOf(bulkActId)).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  test("refused for one organisation stands for the others, and says why; it can be repeated for that one", async () => {
    const { incidentId, assign, exposureIds } = await openCase();
    const only = { ...assign, exposureIds: exposureIds.slice(0, 1) };
    await jobs.runAct(cell.dpo, (await beginAct(cell.dpo, only, NOW)).bulkActId);
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    expect(await itemsOf(bulkActId)).toMatchObject([
      { name: "Alpha Biologie", state: "refused", reason: "alreadyTheirs" },
      { name: "Beta Biologie", state: "done", reason: null },
    ]);
    const again = await repeatAct(cell.dpo, { bulkActId }, NOW);
    expect(await itemsOf(again.bulkActId)).toMatchObject([{ name: "Alpha Biologie", state: "pending" }]);
    await jobs.runAct(cell.dpo, again.bulkActId);
    expect(await assignmentsIn(incidentId)).toBe(2);
  });

  test("broken off between two batches is finished by the worker, nobody twice", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    const { pending } = await carryBatch(cell.dpo, { bulkActId, size: 1 }, NOW);
    expect(pending).toBe(1);
    expect(await assignmentsIn(incidentId)).toBe(1);
    await sweepBulkActs(queue, NOW.add({ seconds: 5 }));
    expect(await assignmentsIn(incidentId)).toBe(1);
    await sweepBulkActs(queue, NOW.add({ minutes: 5 }));
    await sweepBulkActs(queue, NOW.add({ minutes: 10 }));
    expect(await assignmentsIn(incidentId)).toBe(2);
    expect((await itemsOf(bulkActId)).map(({ state }) => state)).toEqual(["done", "done"]);
  });

  test("begun three times at once by one person is one act: the refusal names it", async () => {
    const { incidentId, assign, exposureIds } = await openCase();
    const begun = await Promise.allSettled([1, 2, 3].map(() => beginAct(cell.dpo, assign, NOW)));
    const ids = begun.flatMap((one) => (one.status === "fulfilled" ? [one.value.bulkActId] : []));
    expect(ids).toHaveLength(1);
    const problems = [{ path: `bulkActId.${ids[0]}`, problem: "begunAlready" }];
    expect(begun.filter(({ status }) => status === "rejected")).toMatchObject(
      [1, 2].map(() => ({ reason: { code: "conflict", problems } })),
    );
    expect(await withScope(cell.dpo, (tx) => tx.bulkAct.count({ where: { incidentId } }))).toBe(1);
    await beginAct(cell.dpo, { ...assign, exposureIds: exposureIds.slice(0, 1) }, NOW);
    await beginAct(cell.responder, assign, NOW);
    await beginAct(cell.dpo, assign, NOW.add({ minutes: 1 }));
  });

  test("run by two at once does nothing twice", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    const batches = [1, 2, 3].map(() => carryBatch(cell.dpo, { bulkActId, size: 1 }, NOW));
    const outcomes = await Promise.allSettled(batches);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await assignmentsIn(incidentId)).toBe(2);
  });

  test("folds from the log into what its rows say", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    const act = await withScope(cell.dpo, (tx) => tx.bulkAct.findFirstOrThrow({ where: { id: bulkActId } }));
    const folded = fold(await streamOf(cell.dpo, incidentId)).get(`bulk_act:${bulkActId}`);
    expect(folded).toMatchObject({ kind: act.kind, input: act.input, begunBy: act.begunBy });
    expect(Date.parse(String(folded?.finishedAt))).toBe(act.finishedAt?.getTime());
    const settled = (await itemsOf(bulkActId)).map(({ exposureId, state, reason }) => ({
      exposureId,
      state,
      reason,
    }));
    expect(folded?.settled).toEqual(expect.arrayContaining(settled));
  });

  test("on a case closed meanwhile ends refused for all who are left", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    await closeCase(cell.dpo, incidentId, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    expect(new Set((await itemsOf(bulkActId)).map(({ reason }) => reason))).toEqual(new Set(["caseClosed"]));
    await expect(beginAct(cell.dpo, assign, NOW.add({ hours: 24 }))).rejects.toMatchObject({
      problems: [{ problem: "caseClosed" }],
    });
  });
});

describe("Each kind of act", () => {
  test("awareness: asks one reason, moves the dates, leaves what is filed under review", async () => {
    const { incidentId, exposureIds } = await openCase();
    const notification = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
    const { id, version } = await obligationOf(cell.dpo, notification);
    const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
    const input = { awareness: "2026-11-09T08:30:00Z", reason: "Appel de l’éditeur" };
    const act = { incidentId, exposureIds, kind: "awareness", input };
    await expect(beginAct(cell.dpo, { ...act, input: { ...input, reason: "" } }, NOW)).rejects.toMatchObject({
      problems: [{ path: "input.reason" }],
    });
    const { bulkActId } = await beginAct(cell.dpo, act, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    expect((await itemsOf(bulkActId)).map(({ state }) => state)).toEqual(["done", "done"]);
    const beta = { ...notification, organisationId: cell.beta.organisationId };
    expect((await obligationOf(cell.dpo, beta)).dueAt?.toISOString()).toBe("2026-11-12T08:30:00.000Z");
    expect((await obligationOf(cell.dpo, notification)).review).not.toBeNull();
  });

  test("reminders: an organisation for which nobody signs in is refused, not silently passed over", async () => {
    const { incidentId, exposureIds } = await openCase();
    const act = { incidentId, exposureIds, kind: "remind", input: { text: "Merci de confirmer" } };
    const { bulkActId } = await beginAct(cell.dpo, act, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    expect(await itemsOf(bulkActId)).toMatchObject([
      { name: "Beta Biologie", state: "refused", reason: "nobodyToRemind" },
      { name: "Alpha Biologie", state: "done" },
    ]);
  });

  test.each([
    ["decisions", { message: "Merci de décider" }],
    ["tasks", { title: "Vérifier les comptes", holder: "lab_manager", dueOn: "2026-11-12" }],
    ["inform", { sort: "hospitals", state: "informed", informedOn: "2026-11-09", informedBy: "Cellule" }],
  ])("%s: done for both organisations at once", async (kind, input) => {
    const { incidentId, exposureIds } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, { incidentId, exposureIds, kind, input }, NOW);
    await jobs.runAct(cell.dpo, bulkActId);
    expect((await itemsOf(bulkActId)).map(({ state, reason }) => reason ?? state)).toEqual(["done", "done"]);
  });
});

describe("Whoever may not act on many", () => {
  test("an auditor, a lab manager, a signatory, a vendor’s contact begin, carry on and repeat nothing", async () => {
    const { assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    await expect(beginAct(cell.auditor, assign, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const verb of [carryBatch, repeatAct])
      await expect(verb(cell.auditor, { bulkActId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const principal of [cell.labManager, cell.signatory, cell.vendorContact]) {
      await expect(beginAct(principal, assign, NOW)).rejects.toMatchObject({ code: "forbidden" });
      for (const verb of [carryBatch, repeatAct])
        await expect(verb(principal, { bulkActId }, NOW)).rejects.toMatchObject({ code: "not_found" });
      expect(await itemsOf(bulkActId, principal)).toEqual([]);
    }
    const refusal = { bulkActId, exposureIds: null, reason: "x" };
    await expect(refuseItems(cell.auditor, refusal, NOW)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("an administrator and outsiders find nothing", async () => {
    const { assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    const strangers = [cell.administrator, cell.outsider, cell.intruder];
    for (const principal of strangers) {
      await expect(beginAct(principal, assign, NOW)).rejects.toMatchObject({ code: "not_found" });
      for (const verb of [carryBatch, repeatAct])
        await expect(verb(principal, { bulkActId }, NOW)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("a responder assigns, but sets no awareness for others", async () => {
    const { incidentId, exposureIds } = await openCase();
    const input = { awareness: "2026-11-09T08:30:00Z", reason: "Appel" };
    await expect(
      beginAct(cell.responder, { incidentId, exposureIds, kind: "awareness", input }, NOW),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("whoever lost the right since is not acted for: what is left is refused", async () => {
    const { incidentId, assign } = await openCase();
    const { bulkActId } = await beginAct(cell.dpo, assign, NOW);
    const { workspaceId } = cell;
    const [stranger] = await withScope(cell.outsider, (tx) => tx.member.findMany());
    const lost = { bulkActId, workspaceId, userId: stranger?.userId ?? "", workspaceSlug: "none" };
    await jobs.carryOut(lost);
    expect(new Set((await itemsOf(bulkActId)).map(({ reason }) => reason))).toEqual(
      new Set(["noLongerAllowed"]),
    );
    expect(await assignmentsIn(incidentId)).toBe(0);
  });
});
