import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, mandate, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { complete, draftOf, fieldsOf } from "#scripts/test-database/draft-file.ts";
import {
  carryOut,
  draftsOfText,
  logSharedLeak,
  openText,
  signatoryOfBoth,
  word,
} from "#scripts/test-database/joint-text.ts";
import { getBatch } from "../../batches/queries.ts";
import { answerFields } from "../../drafts/commands/answer-fields.ts";
import { readGuardOf } from "../loaders.ts";
import { listSignable, readApproval } from "../queries.ts";
import { readDrafts } from "./read-drafts.ts";
import { returnDrafts } from "./return-drafts.ts";
import { signDrafts } from "./sign-drafts.ts";
import { submitDrafts } from "./submit-drafts.ts";

const LATER = NOW.add({ hours: 2 });

let superuser: pg.Client;
let cell: CrisisCell;
let both: Principal;
beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
  both = await signatoryOfBoth(cell);
});
afterAll(() => superuser.end());

/** Two complete drafts of one text; the DPO writes again word for word what somebody else worded. */
async function twoComplete(worder: Principal = cell.dpo) {
  const incidentId = await logSharedLeak(cell);
  const batchId = await openText(cell.dpo, incidentId, NOW);
  const worded = { says: "Secret médical levé", now: NOW };
  await word(worder, { batchId, fieldId: "consequences" }, worded);
  if (worder !== cell.dpo) await word(cell.dpo, { batchId, fieldId: "consequences", seen: 1 }, worded);
  await carryOut(cell.dpo, "prepare_drafts", { incidentId, batchId, now: NOW });
  for (const { id } of await draftsOfText(cell, batchId)) await complete(cell.dpo, id, NOW);
  return { incidentId, batchId };
}

const approvalOf = (batchId: string) =>
  withScope(cell.auditor, async (tx) => readApproval(tx, { batch: await getBatch(tx, batchId), now: LATER }));

/** What the page of the differences sends. */
async function toSubmit(batchId: string) {
  const { ready } = await approvalOf(batchId);
  const drafts = ready.map(({ draftId, sha256 }) => ({ draftId, seen: sha256 }));
  return { batchId, drafts, opinion: "À notifier." };
}

async function inReview(worder?: Principal) {
  const { incidentId, batchId } = await twoComplete(worder);
  const submitted = await toSubmit(batchId);
  await submitDrafts(cell.dpo, submitted, LATER);
  return { incidentId, batchId, drafts: submitted.drafts };
}

const statesOf = async (batchId: string) => (await draftsOfText(cell, batchId)).map(({ state }) => state);

const change = async (draftId: string) => {
  const planned = (await fieldsOf(cell.dpo, draftId)).find(({ field }) => field.id === "measures_planned");
  const answers = [
    {
      ...{ fieldId: "measures_planned", seen: planned?.answer === null ? 0 : 1, as: "typed", value: "Audit" },
      reason: "Précision",
    },
  ];
  await answerFields(cell.dpo, { draftId, answers }, LATER);
};

describe("Several drafts of one text", () => {
  test("show where they differ, are put forward together, each with its own content, and call one signatory once", async () => {
    const { batchId, incidentId } = await twoComplete();
    const { comparison, ready, unsigned } = await approvalOf(batchId);
    const named = comparison.differences.find(({ fieldId }) => fieldId === "name");
    expect(named?.variants.map(({ names, field }) => [names, field?.text])).toEqual([
      [["Alpha Biologie"], "Alpha Biologie"],
      [["Beta Biologie"], "Beta Biologie"],
    ]);
    expect(comparison.differences.map(({ fieldId }) => fieldId)).not.toContain("consequences");
    expect(unsigned).toEqual([]);
    await submitDrafts(cell.dpo, await toSubmit(batchId), LATER);
    expect(
      (await draftsOfText(cell, batchId)).map(({ state, contentSha256 }) => [state, contentSha256]),
    ).toEqual(ready.map(({ sha256 }) => ["in_review", sha256]));
    const mails = await superuser.query(
      "SELECT m.path, m.many, p.name FROM mails m JOIN members p ON (p.workspace_id, p.id) = (m.workspace_id, m.member_id) WHERE incident_id = $1 AND kind = 'must_sign' ORDER BY many",
      [incidentId],
    );
    const [alpha] = ready;
    expect(mails.rows).toEqual([
      { path: `/sign/drafts/${alpha?.draftId}`, many: 1, name: "Personne signatory" },
      { path: `/sign/batches/${batchId}`, many: 2, name: "Personne des deux" },
    ]);
  });

  test("of which one changed since it was opened are not put forward at all, and nothing of either is lost", async () => {
    const { batchId } = await twoComplete();
    const opened = await toSubmit(batchId);
    await change(opened.drafts[1]?.draftId ?? "");
    await expect(submitDrafts(cell.dpo, opened, LATER)).rejects.toMatchObject({ code: "conflict" });
    expect(await statesOf(batchId)).toEqual(["preparing", "preparing"]);
    await submitDrafts(cell.dpo, await toSubmit(batchId), LATER);
    expect(await statesOf(batchId)).toEqual(["in_review", "in_review"]);
  });

  test("are each compared with what they contradict, and signed by whoever signs for all, one signature and one entry for each", async () => {
    const { incidentId, batchId, drafts } = await inReview();
    const isRead = () =>
      withScope(both, async (tx, actor) =>
        (await listSignable(tx, { batchId, actor, now: LATER })).map((one) => one.isRead),
      );
    await readDrafts(both, { batchId, drafts: drafts.slice(0, 1) }, LATER);
    expect(await isRead()).toEqual([true, false]);
    await readDrafts(both, { batchId, drafts: drafts.slice(1) }, LATER);
    expect(await isRead()).toEqual([true, true]);
    const compared = await withScope(both, async (tx, actor) => {
      const signable = await listSignable(tx, { batchId, actor, now: LATER });
      return readGuardOf(tx, signable, { actor, now: LATER });
    });
    expect([...(compared?.found.keys() ?? [])].toSorted()).toEqual(
      drafts.map(({ draftId }) => draftId).toSorted(),
    );
    await signDrafts(both, { batchId, drafts, reasons: "" }, LATER);
    expect(await statesOf(batchId)).toEqual(["signed", "signed"]);
    const types = await typesOf(cell.dpo, incidentId);
    for (const type of ["draft.submitted", "draft.read", "draft.signed"])
      expect(types.filter((one) => one === type)).toHaveLength(2);
    const signed = await withScope(cell.auditor, (tx) =>
      tx.draftReview.findMany({ where: { incidentId, step: "signed" }, select: { mandate: true } }),
    );
    expect(new Set(signed.map((one) => (one.mandate as { id: string }).id)).size).toBe(2);
  });

  test("are returned together for one reason, with a record for each, by who signs for them or by the DPO", async () => {
    const { incidentId, batchId, drafts } = await inReview();
    const sent = { batchId, drafts: drafts.map(({ draftId, seen }) => `${draftId}:${seen}`) };
    await returnDrafts(both, { ...sent, says: "Les chiffres manquent." }, LATER);
    expect(await statesOf(batchId)).toEqual(["returned", "returned"]);
    const told = await withScope(cell.dpo, (tx) => tx.mail.findMany({ where: { kind: "draft_returned" } }));
    expect(told).toMatchObject([{ many: 2, memberId: await withScope(cell.dpo, async (_tx, { id }) => id) }]);
    const again = { batchId, drafts, says: "Encore" };
    await expect(returnDrafts(both, again, LATER)).rejects.toMatchObject({ code: "conflict" });
    await submitDrafts(cell.dpo, await toSubmit(batchId), LATER);
    await returnDrafts(cell.dpo, { ...again, drafts: drafts.slice(0, 1) }, LATER);
    expect(await statesOf(batchId)).toEqual(["returned", "in_review"]);
    const steps = await withScope(cell.auditor, (tx) =>
      tx.draftReview.findMany({ where: { incidentId, step: "returned" }, orderBy: { says: "asc" } }),
    );
    expect(steps.map(({ says }) => says)).toEqual(["Encore", ...Array(2).fill("Les chiffres manquent.")]);
  });

  test("of which one changed since it was opened are not signed, and both contents stay on file", async () => {
    const { batchId, drafts } = await inReview();
    const changed = drafts[1]?.draftId ?? "";
    await change(changed);
    await submitDrafts(cell.dpo, await toSubmit(batchId), LATER);
    await expect(signDrafts(both, { batchId, drafts }, LATER)).rejects.toMatchObject({ code: "conflict" });
    expect(await statesOf(batchId)).toEqual(["in_review", "in_review"]);
    const kept = await withScope(cell.auditor, (tx) =>
      tx.draftReview.findMany({ where: { draftId: changed, step: "submitted" }, select: { content: true } }),
    );
    expect(new Set(kept.map(({ content }) => content)).size).toBe(2);
  });
});

describe("Nobody signs what they do not sign for", () => {
  test("not the draft of an organisation that somebody else signs for", async () => {
    const { batchId, drafts } = await inReview();
    await expect(signDrafts(cell.signatory, { batchId, drafts }, LATER)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await statesOf(batchId)).toEqual(["in_review", "in_review"]);
  });

  test("not what they worded before they became signatory, though somebody wrote the same words again", async () => {
    const { batchId, drafts } = await inReview(cell.responder);
    const memberId = await withScope(cell.responder, async (_tx, { id }) => id);
    await superuser.query("UPDATE members SET roles = '{signatory}' WHERE id = $1", [memberId]);
    for (const { organisationId } of [cell.alpha, cell.beta]) {
      const speak =
        "INSERT INTO member_organisations SELECT workspace_id, id, $2 FROM members WHERE id = $1 ON CONFLICT DO NOTHING";
      await superuser.query(speak, [memberId, organisationId]);
      await mandate(cell.dpo, organisationId, { to: cell.responder, capacity: "delegate" });
    }
    await expect(signDrafts(cell.responder, { batchId, drafts }, LATER)).rejects.toMatchObject({
      problems: [{ path: "mandate", problem: "ownDraft" }],
    });
    await returnDrafts(cell.responder, { batchId, drafts, says: "Les effets manquent." }, LATER);
    expect(await statesOf(batchId)).toEqual(["returned", "returned"]);
    await superuser.query("UPDATE members SET roles = '{responder}' WHERE id = $1", [memberId]);
  });

  test("not a duty that was met otherwise meanwhile", async () => {
    const { batchId, drafts } = await inReview();
    const { obligationId } = await draftOf(cell.dpo, drafts[0]?.draftId ?? "");
    await superuser.query("UPDATE obligations SET state = 'not_required' WHERE id = $1", [obligationId]);
    await expect(signDrafts(both, { batchId, drafts }, LATER)).rejects.toMatchObject({ code: "conflict" });
  });

  test("the auditor reads and writes nothing; the outsider and the vendor's contact find nothing", async () => {
    const { batchId, drafts } = await inReview();
    const submit = { batchId, drafts, opinion: "x" };
    const sendBack = { batchId, drafts, says: "x" };
    for (const act of [
      () => submitDrafts(cell.auditor, submit, LATER),
      () => readDrafts(cell.auditor, { batchId, drafts }, LATER),
      () => signDrafts(cell.auditor, { batchId, drafts }, LATER),
      () => signDrafts(cell.dpo, { batchId, drafts }, LATER),
      () => returnDrafts(cell.auditor, sendBack, LATER),
      () => returnDrafts(cell.responder, sendBack, LATER),
    ])
      await expect(act()).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
      for (const act of [
        () => submitDrafts(stranger, submit, LATER),
        () => readDrafts(stranger, { batchId, drafts }, LATER),
        () => signDrafts(stranger, { batchId, drafts }, LATER),
        () => returnDrafts(stranger, sendBack, LATER),
      ])
        await expect(act()).rejects.toMatchObject({ code: "not_found" });
  });
});
