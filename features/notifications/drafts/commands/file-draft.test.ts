import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { printPdf } from "#lib/pdf.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import {
  begin,
  complete,
  draftOf,
  fieldsOf,
  file,
  haveSigned,
  putForward,
} from "#scripts/test-database/draft-file.ts";
import { recordFiling } from "../../commands/record-filing.ts";
import { readDesk } from "../../desk/queries.ts";
import { filedDocument } from "../../documents/components/filed-document.ts";
import { findDocumentOfDraft } from "../../documents/queries.ts";
import { type DraftContent, readFiled, sealed } from "../../documents/rules.ts";
import { correctFiling } from "../../receipts/commands/correct-filing.ts";
import { recordReceipt } from "../../receipts/commands/record-receipt.ts";
import { withdrawFiling } from "../../receipts/commands/withdraw-filing.ts";
import { listAuthors } from "../../signatures/queries.ts";
import { answerFields } from "./answer-fields.ts";
import { signDraft } from "./sign-draft.ts";
import { submitDraft } from "./submit-draft.ts";

const LATER = NOW.add({ hours: 3 });
const PAST_LAW = NOW.add({ hours: 96 });

let superuser: pg.Client;
let cell: CrisisCell;
beforeAll(async () => {
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  cell = await openCrisisCell();
});
afterAll(() => superuser.end());

async function signed(changes: Record<string, unknown> = {}, of = cell) {
  const { incidentId } = await logLeak(of, changes);
  const at = { incidentId, organisationId: of.alpha.organisationId };
  const draftId = await begin(of.dpo, at, { now: NOW });
  await haveSigned(of, { draftId, now: LATER });
  return { ...at, draftId, ruleId: "eu.gdpr.33-1" };
}

const fieldIn = ({ sections }: DraftContent, id: string) =>
  sections.flatMap(({ fields }) => fields).find((field) => field.id === id)?.value;
const keptOf = (draftId: string) => withScope(cell.auditor, (tx) => findDocumentOfDraft(tx, draftId));
const filingOf = (draftId: string) =>
  withScope(cell.dpo, (tx) => tx.filing.findFirstOrThrow({ where: { draftId } }));

const deskOf = (who: Principal, draftId: string, now = LATER) =>
  withScope(who, (tx, actor) => readDesk(tx, { draftId, actor, now }));

async function moveAwareness({ incidentId, organisationId }: { incidentId: string; organisationId: string }) {
  const { id: exposureId, version } = await exposureOf(cell.dpo, incidentId, organisationId);
  const moved = { awareness: "2026-11-09T07:00:00Z", note: "Presse", reason: "Courriel retrouvé" };
  await correctAwareness(cell.dpo, { exposureId, version, ...moved }, LATER);
}

describe("what is filed", () => {
  test("is kept to the byte, and the record alone gives the same bytes again", async () => {
    const { draftId, ...at } = await signed();
    await file(cell.dpo, draftId, { now: LATER });
    expect(await obligationOf(cell.dpo, at)).toMatchObject({ state: "filed", filings: [{ draftId }] });
    const kept = await keptOf(draftId);
    const content = kept?.content ?? "";
    expect(hash("sha256", content, "hex")).toBe(kept?.contentSha256);
    expect(canonicalJson(JSON.parse(content) as Json)).toBe(content);
    const { contentSha256 } = await draftOf(cell.dpo, draftId);
    const filed = readFiled(content);
    expect(filed.signed).toMatchObject({ by: "Personne signatory", contentSha256 });
    expect(hash("sha256", canonicalJson(filed.content as unknown as Json), "hex")).toBe(contentSha256);
    const again = await printPdf(filedDocument(filed), "auditor");
    expect(hash("sha256", again, "hex")).toBe(kept?.pdfSha256);
    expect(Buffer.compare(again, Buffer.from(kept?.pdf ?? []))).toBe(0);
    expect(await typesOf(cell.dpo, at.incidentId)).toContain("filing.documented");
    // It is shown as it was filed, whatever the file says by now.
    await moveAwareness(at);
    const said = filed.content.sections.flatMap(({ fields }) => fields).map(({ id, value }) => [id, value]);
    for (const reader of [cell.auditor, cell.labManager]) {
      const { filled, own } = await deskOf(reader, draftId);
      expect(filled.map(({ field, value }) => [field.id, value])).toEqual(said);
      expect(own?.sheet).toEqual(filed.content);
    }
  });

  test("cannot be changed or deleted, not even with its owner's rights", async () => {
    const login = new pg.Client(urls.DATABASE_URL);
    await login.connect();
    for (const client of [login, superuser])
      for (const statement of [
        "UPDATE filed_documents SET content = content",
        "DELETE FROM filed_documents",
        "TRUNCATE filed_documents",
        "UPDATE draft_answers SET number = number",
        "DELETE FROM draft_reviews",
        "UPDATE filings SET filed_at = now()",
        "UPDATE filings SET late_in_law_by_seconds = 0, due_at = now()",
      ])
        await expect(client.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    await login.end();
  });

  test("answers whether 72 hours have passed as the engine does: time alone touches no signature before they have", async () => {
    const { draftId } = await signed();
    const inTime = await deskOf(cell.dpo, draftId, NOW.add({ hours: 71 }));
    expect(inTime.own).toMatchObject({ sinceSubmitted: [], lateness: { holds: true, isLate: false } });
    const tooLate = await deskOf(cell.dpo, draftId, PAST_LAW);
    expect(tooLate.own).toMatchObject({ lateness: { holds: false, isLate: true } });
    expect(tooLate.own?.sinceSubmitted?.map(({ fieldId }) => fieldId)).toEqual(["late"]);
    const untrue = { problems: [{ path: "draftId", problem: "latenessChanged" }] };
    const atOnce = { now: PAST_LAW, reasonsForDelay: "Comptage en cours" };
    for (const member of [cell.dpo, cell.labManager])
      await expect(file(member, draftId, atOnce)).rejects.toMatchObject(untrue);
    // It was typed into the portal in time, and is recorded days later.
    await file(cell.dpo, draftId, { now: PAST_LAW, filedAt: LATER.toString() });
    const kept = readFiled((await keptOf(draftId))?.content ?? "");
    expect(fieldIn(kept.content, "late")).toBe("no");
    expect(await filingOf(draftId)).toMatchObject({ lateBySeconds: 0 });
  });

  test("put forward in time, is neither signed past the 72 hours nor filed before its answer is the engine's", async () => {
    const { incidentId } = await logLeak(cell);
    const draftId = await begin(
      cell.dpo,
      { incidentId, organisationId: cell.alpha.organisationId },
      { now: NOW },
    );
    const seen = await putForward(cell.dpo, { draftId, now: LATER });
    const untrue = { problems: [{ path: "draftId", problem: "latenessChanged" }] };
    await expect(signDraft(cell.signatory, { draftId, seen }, PAST_LAW)).rejects.toMatchObject(untrue);
    const said = { fieldId: "late", as: "typed", value: "no", reason: "Le décompte est contesté", seen: 0 };
    await answerFields(cell.dpo, { draftId, answers: [said] }, PAST_LAW);
    const again = await putForward(cell.dpo, { draftId, now: PAST_LAW });
    await expect(signDraft(cell.signatory, { draftId, seen: again }, PAST_LAW)).rejects.toMatchObject(untrue);
    const { own } = await deskOf(cell.dpo, draftId, PAST_LAW);
    const [late] = (own?.guard.found.get(draftId) ?? []).filter(({ matter }) => matter === "late");
    expect(late).toMatchObject({ rule: "file", own: { value: "no" }, other: { value: "yes" } });
    expect(late === undefined ? null : own?.mayAccept(late)).toBe(false);
  });

  test("past the legal limit carries its reasons, and a file without them is refused", async () => {
    const { draftId } = await signed();
    const late = { now: PAST_LAW };
    await complete(cell.dpo, draftId, PAST_LAW);
    await haveSigned(cell, { draftId, now: PAST_LAW });
    await expect(file(cell.dpo, draftId, late)).rejects.toMatchObject({
      problems: [{ path: "reasonsForDelay", problem: "reasonsRequired" }],
    });
    await file(cell.dpo, draftId, { ...late, reasonsForDelay: "Comptage en cours" });
    const kept = await keptOf(draftId);
    const filed = readFiled(kept?.content ?? "");
    expect(filed.filed.reasonsForDelay).toBe("Comptage en cours");
    expect(fieldIn(filed.content, "late")).toBe("yes");
  });

  test("is not filed after a fact changed, before it is signed again, whoever files", async () => {
    const { draftId, ...at } = await signed();
    await moveAwareness(at);
    const { contentSha256 } = await draftOf(cell.dpo, draftId);
    for (const member of [cell.dpo, cell.labManager, cell.signatory]) {
      await expect(file(member, draftId, { now: LATER })).rejects.toMatchObject({
        problems: [{ path: "draftId", problem: "changedSinceSigned" }],
      });
      // What is typed into a portal is what was signed, to every reader.
      const { own } = await deskOf(member, draftId);
      expect(own === null ? null : sealed(own.sheet).sha256).toBe(contentSha256);
    }
  });

  test("put forward by a laboratory, calls who signs for it, and is filed as the laboratory read it", async () => {
    const { incidentId } = await logLeak(cell);
    const at = { incidentId, organisationId: cell.alpha.organisationId };
    const draftId = await begin(cell.labManager, at, { now: NOW });
    const seen = await putForward(cell.labManager, { draftId, now: LATER });
    const memberId = await withScope(cell.signatory, async (_tx, { id }) => id);
    const mails = await withScope(cell.dpo, (tx) => tx.mail.findMany({ where: { incidentId } }));
    expect(mails).toMatchObject([{ kind: "must_sign", memberId, path: `/sign/drafts/${draftId}` }]);
    await signDraft(cell.signatory, { draftId, seen }, LATER);
    await file(cell.dpo, draftId, { now: LATER });
    expect(await draftOf(cell.dpo, draftId)).toMatchObject({ state: "filed" });
  });

  test("cannot be dated before its signature, nor ahead whatever it says of the 72 hours, not even when set right", async () => {
    const { draftId } = await signed();
    const day = (date: string) => ({ precision: "day", date });
    const refused = [
      ["2020-01-01T09:00:00Z", "beforeSignature"],
      [LATER.subtract({ minutes: 1 }).toString(), "beforeSignature"],
      [day("2026-11-08"), "beforeSignature"],
      ["2030-01-01T09:00:00Z", "inFuture"],
    ] as const;
    for (const [filedAt, problem] of refused)
      await expect(file(cell.dpo, draftId, { now: LATER, filedAt })).rejects.toMatchObject({
        problems: [{ path: "filedAt", problem }],
      });
    const ahead = file(cell.dpo, draftId, { now: LATER, documentOn: "2031-01-01" });
    await expect(ahead).rejects.toMatchObject({ problems: [{ path: "documentOn", problem: "dayAhead" }] });
    await file(cell.dpo, draftId, { now: LATER, filedAt: day("2026-11-09") });
    const { id: filingId, version } = await filingOf(draftId);
    const said = { filingId, version, filedBy: "DPO", channel: "CNIL", reason: "Mauvaise heure" };
    for (const [filedAt, problem] of refused)
      await expect(correctFiling(cell.dpo, { ...said, filedAt }, LATER)).rejects.toMatchObject({
        problems: [{ path: "filedAt", problem }],
      });
  });

  test("only says that it speaks for a laboratory which has left the group when somebody says so", async () => {
    const own = await openCrisisCell();
    const { draftId } = await signed({}, own);
    const labId = own.alpha.labIds[0] ?? "";
    const lab = await withScope(own.dpo, (tx) => tx.lab.findFirstOrThrow({ where: { id: labId } }));
    await superuser.query("UPDATE labs SET retired_at = $2, retired_for = 'Vendu' WHERE id = $1", [
      lab.id,
      NOW.toString(),
    ]);
    const asked = file(own.dpo, draftId, { now: LATER });
    await expect(asked).rejects.toMatchObject({ problems: [{ path: "coversDeparted", problem: "labLeft" }] });
    await file(own.dpo, draftId, { now: LATER, coversDeparted: "yes" });
    expect(await draftOf(own.dpo, draftId)).toMatchObject({ state: "filed" });
  });

  test("is filed by the DPO under a mandate or by the organisation; nobody else", async () => {
    const { draftId } = await signed();
    for (const member of [cell.auditor, cell.responder])
      await expect(file(member, draftId, { now: LATER })).rejects.toMatchObject({ code: "forbidden" });
    await file(cell.labManager, draftId, { now: LATER });
    expect(await filingOf(draftId)).toMatchObject({ filedAs: "controller", mandate: null });
    await expect(file(cell.dpo, draftId, { now: LATER })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("after it was filed", () => {
  test("the receipt comes later, is never older than the filing and lies in no future", async () => {
    const { draftId, incidentId } = await signed();
    await file(cell.dpo, draftId, { now: LATER });
    const { id: filingId, version } = await filingOf(draftId);
    const receipt = { filingId, version, receiptNumber: "FR-2026-77" };
    for (const [documentOn, problem] of [
      ["2026-11-08", "olderThanFiling"],
      ["2031-01-01", "dayAhead"],
    ] as const)
      await expect(recordReceipt(cell.dpo, { ...receipt, documentOn }, PAST_LAW)).rejects.toMatchObject({
        problems: [{ path: "documentOn", problem }],
      });
    await recordReceipt(cell.labManager, { ...receipt, documentOn: "2026-11-10" }, PAST_LAW);
    expect(await filingOf(draftId)).toMatchObject({ receiptNumber: "FR-2026-77", version: 2 });
    await expect(recordReceipt(cell.dpo, receipt, PAST_LAW)).rejects.toMatchObject({ code: "conflict" });
    const again = { ...receipt, version: 2 };
    await expect(recordReceipt(cell.auditor, again, PAST_LAW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordReceipt(cell.outsider, again, PAST_LAW)).rejects.toMatchObject({ code: "not_found" });
    expect(await typesOf(cell.dpo, incidentId)).toContain("filing.received");
  });

  test("a correction and a withdrawal are records that move no deadline; what was withdrawn is owed again", async () => {
    const { draftId, ...at } = await signed();
    await file(cell.dpo, draftId, { now: LATER });
    const before = await obligationOf(cell.dpo, at);
    const filing = await filingOf(draftId);
    const said = { filedBy: "Claire Exemple", channel: "Courriel", reason: "Mauvais canal" };
    const corrected = { filingId: filing.id, version: 1, ...said, filedAt: "2026-11-13T08:00:00Z" };
    await expect(correctFiling(cell.auditor, corrected, PAST_LAW)).rejects.toMatchObject({
      code: "forbidden",
    });
    await correctFiling(cell.dpo, corrected, PAST_LAW);
    const byDay = { ...corrected, version: 2, filedAt: { precision: "day", date: "2026-11-13" } };
    await correctFiling(cell.dpo, byDay, PAST_LAW);
    expect(await filingOf(draftId)).toMatchObject({
      correctedFiledAt: new Date("2026-11-12T23:00:00Z"),
      correctedFiledOn: new Date("2026-11-13"),
    });
    const withdrawal = { filingId: filing.id, version: 3, reason: "Notifié par erreur" };
    await expect(withdrawFiling(cell.outsider, withdrawal, PAST_LAW)).rejects.toMatchObject({
      code: "not_found",
    });
    await withdrawFiling(cell.dpo, withdrawal, PAST_LAW);
    const { lateBySeconds, filedAt, dueAt } = filing;
    const { legalLimitAt } = before;
    expect(before).toMatchObject({ state: "filed", filedAt });
    const after = await obligationOf(cell.dpo, at);
    expect(after).toMatchObject({ state: "due", filedAt: null, dueAt: before.dueAt, legalLimitAt });
    const followUp = await obligationOf(cell.dpo, { ...at, ruleId: "eu.gdpr.33-4" });
    expect(followUp).toMatchObject({ state: "open", trigger: "filing:eu.gdpr.33-1", triggerAt: filedAt });
    const again = { ...PROOF_FOLLOWS, obligationId: after.id, version: after.version, phase: "initial" };
    const late = { ...again, filedBy: "DPO", channel: "CNIL", filedAt: PAST_LAW.toString() };
    await expect(recordFiling(cell.dpo, late, PAST_LAW)).rejects.toMatchObject({
      problems: [{ path: "reasonsForDelay", problem: "reasonsRequired" }],
    });
    await recordFiling(cell.dpo, { ...late, reasonsForDelay: "Retirée par erreur" }, PAST_LAW);
    const PAST = new Date(PAST_LAW.epochMilliseconds);
    expect(await obligationOf(cell.dpo, at)).toMatchObject({ state: "filed", filedAt: PAST });
    expect(await filingOf(draftId)).toMatchObject({ lateBySeconds, filedAt, dueAt, channel: "Courriel" });
  });

  test("a duty that two filings met is owed again once both are withdrawn, its own first", async () => {
    await superuser.query("UPDATE organisations SET country = 'GB', region = 'GB-ENG' WHERE id = $1", [
      cell.beta.organisationId,
    ]);
    const { incidentId } = await logLeak(cell);
    const dutyTo = (ruleId: string) =>
      obligationOf(cell.dpo, { incidentId, organisationId: cell.beta.organisationId, ruleId });
    const fileTo = async (ruleId: string) => {
      const { id: obligationId, version } = await dutyTo(ruleId);
      const said = { filedBy: "DPO", channel: "DSPT", filedAt: LATER.toString() };
      await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...said, obligationId, version }, LATER);
    };
    const withdrawFrom = async (ruleId: string) => {
      const [filing] = (await dutyTo(ruleId)).filings;
      const { id: filingId, version } = filing ?? {};
      await withdrawFiling(cell.dpo, { filingId, version, reason: "Par erreur" }, LATER);
    };
    await fileTo("gb.ukgdpr.33");
    await fileTo("gb.dspt");
    await withdrawFrom("gb.ukgdpr.33");
    expect(await dutyTo("gb.ukgdpr.33")).toMatchObject({ state: "filed" });
    await withdrawFrom("gb.dspt");
    // Nobody there is aware yet: both wait for that, and are filed no more.
    for (const ruleId of ["gb.dspt", "gb.ukgdpr.33"])
      expect(await dutyTo(ruleId)).toMatchObject({ state: "waiting", filedAt: null });
  });

  test("the next phase begins with what was filed, and its answers keep their authors, even those overwritten", async () => {
    const { incidentId } = await logLeak(cell);
    const { organisationId } = cell.alpha;
    const draftId = await begin(cell.dpo, { incidentId, organisationId }, { now: NOW });
    await complete(cell.dpo, draftId, LATER);
    const given = (await fieldsOf(cell.dpo, draftId)).find(({ state }) => state === "unknown");
    const about = { fieldId: given?.field.id, as: "unknown", follows: "Demain" };
    await answerFields(cell.responder, { draftId, answers: [{ ...about, seen: 1 }] }, LATER);
    await answerFields(cell.dpo, { draftId, answers: [{ ...about, seen: 2 }] }, LATER);
    await haveSigned(cell, { draftId, now: LATER });
    await file(cell.dpo, draftId, { now: LATER });
    const next = await begin(
      cell.labManager,
      { incidentId, organisationId, ruleId: "eu.gdpr.33-4" },
      {
        ...{ phase: "follow_up", now: PAST_LAW },
      },
    );
    const { startedFrom } = await draftOf(cell.dpo, next);
    expect(startedFrom).toBe((await filingOf(draftId)).id);
    const typed = (await fieldsOf(cell.dpo, draftId)).filter(
      ({ answer }) => answer !== null && "value" in answer,
    );
    const carried = (await fieldsOf(cell.dpo, next)).filter(({ answer }) => answer !== null);
    expect(typed.length).toBeGreaterThan(0);
    expect(carried.map(({ field }) => field.id)).toEqual(typed.map(({ field }) => field.id));
    const dpo = await withScope(cell.dpo, async (_tx, { id }) => id);
    const rows = await withScope(cell.dpo, (tx) => tx.draftAnswer.findMany({ where: { draftId: next } }));
    expect(new Set(rows.map(({ answeredById }) => answeredById))).toEqual(new Set([dpo]));
    const preparedById = await withScope(cell.labManager, async (_tx, { id }) => id);
    const authors = await withScope(cell.signatory, (tx) => listAuthors(tx, { id: next, preparedById }));
    expect(authors).toContain(await withScope(cell.responder, async (_tx, { id }) => id));
  });
});

test("nothing is put forward while a required field has no answer", async () => {
  const { incidentId } = await logLeak(cell);
  const draftId = await begin(
    cell.dpo,
    { incidentId, organisationId: cell.alpha.organisationId },
    { now: NOW },
  );
  const ahead = {
    ...{ fieldId: "started_at", as: "typed", reason: "Journal" },
    value: { precision: "day", date: "2099-01-01" },
  };
  await expect(answerFields(cell.dpo, { draftId, answers: [ahead] }, NOW)).rejects.toMatchObject({
    problems: [{ path: "answers.0.value", problem: "inFuture" }],
  });
  const early = submitDraft(cell.dpo, { draftId, version: 1, opinion: "Prêt" }, NOW);
  await expect(early).rejects.toMatchObject({ problems: [{ path: "draftId", problem: "fieldsMissing" }] });
  expect(await putForward(cell.dpo, { draftId, now: LATER })).toMatch(/^[0-9a-f]{64}$/);
});
