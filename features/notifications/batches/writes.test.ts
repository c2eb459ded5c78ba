import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { readStances } from "#features/notifications/merging/queries.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { begin, fieldsOf, haveSigned } from "#scripts/test-database/draft-file.ts";
import { carryOut, draftsOfText, logSharedLeak, openText, word } from "#scripts/test-database/joint-text.ts";
import { answerFields } from "../drafts/commands/answer-fields.ts";
import { beginBatch } from "./commands/begin-batch.ts";
import { wordFields } from "./commands/word-fields.ts";
import { getBatch } from "./queries.ts";

const LATER = NOW.add({ hours: 2 });
/** It notifies its controllers, and no authority. */
const VENDOR = { "Éditeur Fictif": "notConcerned" };
const [EFFECTS, PLANNED] = ["consequences", "measures_planned"] as const;

let superuser: pg.Client;
let cell: CrisisCell;
beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
});
afterAll(() => superuser.end());

/** A case, its text with two fields worded, and the drafts of both organisations. */
async function prepared() {
  const incidentId = await logSharedLeak(cell);
  const batchId = await openText(cell.dpo, incidentId, NOW);
  await word(cell.dpo, { batchId, fieldId: EFFECTS }, { says: "Secret médical levé", now: NOW });
  await word(cell.dpo, { batchId, fieldId: PLANNED }, { says: "Audit en décembre", now: NOW });
  const outcome = await carryOut(cell.dpo, "prepare_drafts", { incidentId, batchId, now: NOW });
  return { incidentId, batchId, outcome, drafts: await draftsOfText(cell, batchId) };
}

const said = async (draftId: string, fieldId: string) =>
  (await fieldsOf(cell.dpo, draftId)).find(({ field }) => field.id === fieldId)?.value;

/** Who worded what of the common text went into a draft, as somebody reads it. */
const wordersOf = async (reader: Principal, draftId: string) => {
  const asked = { where: { draftId }, select: { wordedBy: true } };
  const authors = await withScope(reader, (tx) => tx.draftAuthor.findMany(asked));
  return authors.map(({ wordedBy }) => wordedBy).toSorted();
};

const stancesOf = async (batchId: string) => {
  const drafts = await draftsOfText(cell, batchId);
  return withScope(cell.auditor, async (tx) => {
    const stances = await readStances(tx, await getBatch(tx, batchId), { drafts, now: NOW });
    return stances.map(({ passedOver, fields }) => ({
      passedOver,
      ...Object.fromEntries(fields.map(({ fieldId, stance }) => [fieldId, stance])),
    }));
  });
};

describe("One text for many organisations", () => {
  test("is merged with what each file says into a draft of its own, of which whoever worded it is an author", async () => {
    const { incidentId, batchId, outcome, drafts } = await prepared();
    expect(outcome).toEqual({ ...VENDOR, "Alpha Biologie": null, "Beta Biologie": null });
    for (const [index, { id, state, preparedBy }] of drafts.entries()) {
      expect({ state, preparedBy }).toEqual({ state: "preparing", preparedBy: "Claire Exemple" });
      expect(await said(id, EFFECTS)).toBe("Secret médical levé");
      expect(await said(id, "name")).toBe(["Alpha Biologie", "Beta Biologie"][index]);
    }
    const types = await typesOf(cell.dpo, incidentId);
    expect(types.filter((type) => type === "draft.prepared")).toHaveLength(2);
    expect(types).toEqual(expect.arrayContaining(["draft_batch.begun", "batch_text.worded"]));
    const again = await carryOut(cell.responder, "prepare_drafts", { incidentId, batchId, now: LATER });
    expect(again).toMatchObject({ "Alpha Biologie": "preparedAlready", "Beta Biologie": "preparedAlready" });
  });

  test("leaves the word to a file that knows better", async () => {
    const incidentId = await logSharedLeak(cell);
    const batchId = await openText(cell.dpo, incidentId, NOW);
    await word(cell.dpo, { batchId, fieldId: "name" }, { says: "Le groupe", now: NOW });
    await carryOut(cell.dpo, "prepare_drafts", { incidentId, batchId, now: NOW });
    const [alpha] = await draftsOfText(cell, batchId);
    expect(await said(alpha?.id ?? "", "name")).toBe("Alpha Biologie");
    expect(await stancesOf(batchId)).toMatchObject([{ name: "file" }, { name: "file" }]);
  });

  test("passes over who left the group and whose draft somebody began, and names them with the reason", async () => {
    const left = await openCrisisCell();
    const incidentId = await logSharedLeak(left);
    const batchId = await openText(left.dpo, incidentId, NOW);
    const { organisationId } = left.beta;
    await begin(left.dpo, { incidentId, organisationId }, { now: NOW });
    const ended = "UPDATE member_organisations SET ended_at = now() WHERE organisation_id = $1";
    await superuser.query(ended, [left.alpha.organisationId]);
    const outcome = await carryOut(left.dpo, "prepare_drafts", { incidentId, batchId, now: LATER });
    expect(outcome).toEqual({ ...VENDOR, "Alpha Biologie": "leftGroup", "Beta Biologie": "draftBegun" });
  });

  test("changed later goes into what nobody signed; a signature and an organisation's own words stay, and so does every text", async () => {
    const { incidentId, batchId, drafts } = await prepared();
    const [alpha, beta] = drafts.map(({ id }) => id);
    await haveSigned(cell, { draftId: alpha ?? "", now: LATER });
    const own = { fieldId: EFFECTS, seen: 1, as: "typed", value: "Aucune chez nous" };
    await answerFields(cell.dpo, { draftId: beta, answers: [own] }, LATER);
    for (const fieldId of [EFFECTS, PLANNED])
      await word(cell.responder, { batchId, fieldId, seen: 1 }, { says: "Texte revu", now: LATER });
    await word(cell.dpo, { batchId, fieldId: PLANNED, seen: 2 }, { says: "Texte revu", now: LATER });
    expect(await stancesOf(batchId)).toEqual([
      { passedOver: "wouldLoseSignature", [EFFECTS]: "behind", [PLANNED]: "behind" },
      { passedOver: null, [EFFECTS]: "own", [PLANNED]: "behind" },
    ]);
    const outcome = await carryOut(cell.dpo, "carry_texts", { incidentId, batchId, now: LATER });
    expect(outcome).toMatchObject({ "Alpha Biologie": "wouldLoseSignature", "Beta Biologie": null });
    expect(await Promise.all([said(alpha ?? "", PLANNED), said(beta ?? "", PLANNED)])).toEqual([
      ...["Audit en décembre", "Texte revu"],
    ]);
    expect(await said(beta ?? "", EFFECTS)).toBe("Aucune chez nous");
    const last = await withScope(cell.auditor, (tx) =>
      tx.draftAnswer.findFirst({ where: { draftId: beta ?? "", fieldId: PLANNED, number: 2 } }),
    );
    expect(last?.answeredBy).toBe("Claire Exemple");
    expect(await wordersOf(cell.auditor, beta ?? "")).toEqual(["Claire Exemple", "Personne responder"]);
    expect(await wordersOf(cell.labManager, alpha ?? "")).toEqual(["Claire Exemple"]);
    expect(await wordersOf(cell.labManager, beta ?? "")).toEqual([]);
    expect((await draftsOfText(cell, batchId)).map(({ state }) => state)).toEqual(["signed", "preparing"]);
    const kept = await withScope(cell.auditor, (tx) => tx.batchText.count({ where: { batchId } }));
    expect(kept).toBe(5);
    const again = await carryOut(cell.dpo, "carry_texts", {
      incidentId,
      batchId,
      now: LATER.add({ hours: 1 }),
    });
    expect(again["Beta Biologie"]).toBe("ownText");
  });

  test("worded by two at once is a conflict for the second, and a text that the field does not take is told at its place", async () => {
    const batchId = await openText(cell.dpo, await logSharedLeak(cell), NOW);
    const both = await Promise.allSettled(
      [cell.dpo, cell.responder].map((by) =>
        word(by, { batchId, fieldId: EFFECTS }, { says: "Un", now: NOW }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    const day = (date: string) => ({ precision: "day", date });
    const began = { fieldId: "started_at", as: "typed", value: day("2026-11-05") };
    await wordFields(cell.dpo, { batchId, answers: [began] }, NOW);
    for (const [fieldId, value, problem] of [
      ["ended_at", day("2026-11-04"), "endBeforeStart"],
      ["severity", "terrible", "notAnOption"],
      [EFFECTS, "a".repeat(60_000), "answerTooLong"],
      [EFFECTS, "a 1 84 12 76 451 089 46 a", "containsNir"],
    ] as const)
      await expect(
        wordFields(cell.dpo, { batchId, answers: [{ fieldId, as: "typed", value }] }, NOW),
        problem,
      ).rejects.toMatchObject({
        code: "invalid",
        problems: [{ path: "answers.0.value", problem }],
      });
  });
});

test("The auditor reads it and writes nothing; to outsiders and to those of one organisation it does not exist", async () => {
  const { incidentId, batchId } = await prepared();
  const files = await withScope(cell.auditor, (tx) => tx.exposure.findMany({ where: { incidentId } }));
  const asked = { incidentId, duty: "eu.gdpr.33-1 fr-cnil", phase: "initial", language: "fr" };
  const worded = { batchId, answers: [{ fieldId: EFFECTS, seen: 1, as: "typed", value: "Autre" }] };
  const exposureIds = files.map(({ id }) => id);
  const acts = (["prepare_drafts", "carry_texts"] as const).map((kind) => ({
    ...{ incidentId, exposureIds, kind, input: { batchId } },
  }));
  const refusals = [
    [cell.auditor, ["forbidden", "forbidden"]],
    [cell.labManager, ["forbidden", "not_found"]],
    [cell.vendorContact, ["forbidden", "not_found"]],
    [cell.outsider, ["not_found", "not_found"]],
    [cell.intruder, ["not_found", "not_found"]],
  ] as const;
  for (const [member, [begun, wording]] of refusals) {
    await expect(beginBatch(member, asked, LATER)).rejects.toMatchObject({ code: begun });
    await expect(wordFields(member, worded, LATER)).rejects.toMatchObject({ code: wording });
    for (const act of acts) await expect(beginAct(member, act, LATER)).rejects.toMatchObject({ code: begun });
  }
  const seenBy = (member: typeof cell.dpo) =>
    withScope(member, (tx) => tx.batchText.count({ where: { batchId } }));
  expect(await Promise.all([cell.auditor, cell.labManager, cell.vendorContact].map(seenBy))).toEqual([
    2, 0, 0,
  ]);
});
