import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import {
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
import { begin, complete, draftOf, fieldsOf, file, putForward } from "#scripts/test-database/draft-file.ts";
import { readDesk } from "../../desk/queries.ts";
import { answerFields } from "./answer-fields.ts";
import { returnDraft } from "./return-draft.ts";
import { signDraft } from "./sign-draft.ts";
import { submitDraft } from "./submit-draft.ts";

const LATER = NOW.add({ hours: 3 });

let superuser: pg.Client;
let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
});
afterAll(() => superuser.end());

const memberOf = (principal: Principal) => withScope(principal, async (_tx, { id }) => id);

async function inReview(by: Principal = cell.dpo): Promise<{ draftId: string; seen: string }> {
  ({ incidentId } = await logLeak(cell));
  const draftId = await begin(by, { incidentId, organisationId: cell.alpha.organisationId }, { now: NOW });
  return { draftId, seen: await putForward(by, { draftId, now: LATER }) };
}

/** Roles and organisations of a member, changed behind the application's back, as an administrator's act would. */
async function makeSignatory(memberId: string) {
  await superuser.query("UPDATE members SET roles = '{signatory}' WHERE id = $1", [memberId]);
  await superuser.query(
    "INSERT INTO member_organisations SELECT workspace_id, id, $2 FROM members WHERE id = $1 ON CONFLICT DO NOTHING",
    [memberId, cell.alpha.organisationId],
  );
}

describe("the signatory", () => {
  test("signs what they read, by their mandate; the log says so, and the auditor by whom it was recorded", async () => {
    const { draftId, seen } = await inReview();
    await signDraft(cell.signatory, { draftId, seen, reasons: "" }, LATER);
    expect(await draftOf(cell.dpo, draftId)).toMatchObject({ state: "signed", contentSha256: seen });
    const types = await typesOf(cell.dpo, incidentId);
    expect(types).toEqual(expect.arrayContaining(["draft.prepared", "draft.submitted", "draft.signed"]));
    const { grantors } = await withScope(cell.auditor, (tx, actor) =>
      readDesk(tx, { draftId, actor, now: LATER }),
    );
    expect([...(grantors?.values() ?? [])]).toEqual([{ name: "Claire Exemple", wroteIt: true }]);
  });

  test("cannot sign another version than the one that stands", async () => {
    const { draftId, seen } = await inReview();
    const [field] = (await fieldsOf(cell.dpo, draftId)).filter(({ field: { kind } }) => kind === "text");
    const seenNow = field?.answer === null ? 0 : 1;
    const changed = { fieldId: field?.field.id, as: "typed", value: "Corrigé", reason: "Précision" };
    await answerFields(cell.dpo, { draftId, answers: [{ ...changed, seen: seenNow }] }, LATER);
    const sign = () => signDraft(cell.signatory, { draftId, seen, reasons: "" }, LATER);
    await expect(sign()).rejects.toMatchObject({ code: "conflict" });
    const { version } = await draftOf(cell.dpo, draftId);
    await submitDraft(cell.dpo, { draftId, version, opinion: "Corrigé." }, LATER);
    await expect(sign()).rejects.toMatchObject({ code: "conflict" });
    const { contentSha256 } = await draftOf(cell.dpo, draftId);
    expect(contentSha256).not.toBe(seen);
    await signDraft(cell.signatory, { draftId, seen: contentSha256 }, LATER);
  });

  test("an answer given while somebody signs comes before or after the signature, never into it", async () => {
    const { draftId, seen } = await inReview();
    const [field] = (await fieldsOf(cell.dpo, draftId)).filter(({ answer }) => answer !== null);
    const outcomes = await Promise.allSettled([
      signDraft(cell.signatory, { draftId, seen }, LATER),
      answerFields(
        cell.dpo,
        { draftId, answers: [{ fieldId: field?.field.id, seen: 1, as: "fact" }] },
        LATER,
      ),
    ]);
    const [signed, answered] = outcomes.map(({ status }) => status);
    expect(answered).toBe("fulfilled");
    // Signed first, then changed: the signature does not stand. Changed first: nothing was signed.
    expect((await draftOf(cell.dpo, draftId)).state).toBe("preparing");
    expect(["fulfilled", "rejected"]).toContain(signed);
    await expect(file(cell.dpo, draftId, { now: LATER })).rejects.toMatchObject({ code: "conflict" });
  });

  test("returns it with what is to change, and the changed one is put before them again", async () => {
    const { draftId, seen } = await inReview();
    const [first] = await fieldsOf(cell.dpo, draftId);
    const remarks = [{ fieldId: first?.field.id, text: "À préciser" }];
    await returnDraft(cell.signatory, { draftId, seen, says: "Les chiffres manquent.", remarks }, LATER);
    expect(await draftOf(cell.dpo, draftId)).toMatchObject({ state: "returned" });
    expect(await putForward(cell.dpo, { draftId, now: LATER })).toBe(seen);
    expect(await draftOf(cell.dpo, draftId)).toMatchObject({ state: "in_review" });
  });
});

describe("nobody signs what the same person wrote", () => {
  const OWN = { code: "invalid", problems: [{ path: "mandate", problem: "ownDraft" }] };

  test("not who prepared it, with the mandate to sign", async () => {
    const { draftId, seen } = await inReview(cell.signatory);
    await expect(signDraft(cell.signatory, { draftId, seen }, LATER)).rejects.toMatchObject(OWN);
  });

  test("not who answered one field, even one that somebody overwrote since", async () => {
    ({ incidentId } = await logLeak(cell));
    const draftId = await begin(
      cell.dpo,
      { incidentId, organisationId: cell.alpha.organisationId },
      { now: NOW },
    );
    await complete(cell.dpo, draftId, LATER);
    const given = (await fieldsOf(cell.dpo, draftId)).find(({ state }) => state === "unknown");
    const about = { fieldId: given?.field.id, as: "unknown", follows: "Demain" };
    await answerFields(cell.signatory, { draftId, answers: [{ ...about, seen: 1 }] }, LATER);
    await answerFields(cell.dpo, { draftId, answers: [{ ...about, seen: 2 }] }, LATER);
    const seen = await putForward(cell.dpo, { draftId, now: LATER });
    await expect(signDraft(cell.signatory, { draftId, seen }, LATER)).rejects.toMatchObject(OWN);
  });

  test("not after a change of role in between", async () => {
    const stranger = await openCrisisCell();
    const logged = await logLeak(stranger);
    const at = { incidentId: logged.incidentId, organisationId: stranger.alpha.organisationId };
    const draftId = await begin(stranger.responder, at, { now: NOW });
    const seen = await putForward(stranger.responder, { draftId, now: LATER });
    cell = stranger;
    await makeSignatory(await memberOf(stranger.responder));
    await mandate(stranger.dpo, at.organisationId, { to: stranger.responder, capacity: "delegate" });
    await expect(signDraft(stranger.responder, { draftId, seen }, LATER)).rejects.toMatchObject(OWN);
  });

  test("not with a second account, once an administrator has recorded that both are one person's", async () => {
    const { draftId, seen } = await inReview(cell.labManager);
    const linked = { memberId: await memberOf(cell.labManager), otherId: await memberOf(cell.signatory) };
    for (const member of [cell.responder, cell.auditor, cell.signatory])
      await expect(linkAccounts(member, { ...linked, reason: "x" }, LATER)).rejects.toMatchObject({
        code: expect.stringMatching(/forbidden|not_found/),
      });
    await expect(linkAccounts(cell.outsider, { ...linked, reason: "x" }, LATER)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not_found/),
    });
    await linkAccounts(cell.administrator, { ...linked, reason: "Une seule biologiste" }, LATER);
    await expect(signDraft(cell.signatory, { draftId, seen }, LATER)).rejects.toMatchObject(OWN);
    expect(await typesOf(cell.dpo, null)).toContain("accounts.linked");
  });

  test("nor is filed what was signed before the two accounts were known to be one person's", async () => {
    cell = await openCrisisCell();
    const { draftId, seen } = await inReview(cell.labManager);
    await signDraft(cell.signatory, { draftId, seen }, LATER);
    const linked = { memberId: await memberOf(cell.labManager), otherId: await memberOf(cell.signatory) };
    await linkAccounts(cell.administrator, { ...linked, reason: "Une seule biologiste" }, LATER);
    await expect(file(cell.dpo, draftId, { now: LATER })).rejects.toMatchObject({
      problems: [{ path: "draftId", problem: "ownDraft" }],
    });
  });
});

describe("who may not", () => {
  test("the auditor reads and writes nothing, the outsider and the vendor's contact find nothing", async () => {
    cell = await openCrisisCell();
    const { draftId, seen } = await inReview();
    await expect(signDraft(cell.auditor, { draftId, seen }, LATER)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(signDraft(cell.dpo, { draftId, seen }, LATER)).rejects.toMatchObject({ code: "forbidden" });
    const { version } = await draftOf(cell.auditor, draftId);
    const submit = { draftId, version, opinion: "x" };
    await expect(submitDraft(cell.auditor, submit, LATER)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
      await expect(signDraft(stranger, { draftId, seen }, LATER)).rejects.toMatchObject({
        code: "not_found",
      });
  });

  test("a signatory whose mandate is over is told so", async () => {
    const { draftId, seen } = await inReview();
    const late = signDraft(cell.labManager, { draftId, seen }, LATER);
    await expect(late).rejects.toMatchObject({ code: "forbidden" });
    const lapsed = { to: cell.labManager, capacity: "delegate", untilOn: "2026-01-01" } as const;
    await mandate(cell.dpo, cell.alpha.organisationId, lapsed);
    await expect(signDraft(cell.labManager, { draftId, seen }, LATER)).rejects.toMatchObject({
      problems: [{ path: "mandate", problem: "mandateLapsed" }],
    });
  });
});
