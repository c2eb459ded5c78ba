import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { hash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { recordFurtherFacts } from "#features/exposures/commands/record-further-facts.ts";
import { grantMandate } from "#features/organisations/mandates/commands/grant-mandate.ts";
import type { FormField } from "#law/forms/form.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { printPdf } from "#lib/pdf.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, obligationOf, obligationsOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import {
  begin,
  complete,
  draftOf,
  fieldsOf,
  file,
  plainlyAnswered,
  putForward,
} from "#scripts/test-database/draft-file.ts";
import { type FoundingCase, openFoundingCase } from "#scripts/test-database/founding-case.ts";
import { carryOut } from "#scripts/test-database/joint-text.ts";
import { submitDrafts } from "../approvals/commands/submit-drafts.ts";
import { readApproval } from "../approvals/queries.ts";
import { beginBatch } from "../batches/commands/begin-batch.ts";
import { wordFields } from "../batches/commands/word-fields.ts";
import { getBatch } from "../batches/queries.ts";
import { readDesk } from "../desk/queries.ts";
import { filedDocument } from "../documents/components/filed-document.ts";
import { findDocumentOfDraft } from "../documents/queries.ts";
import { readFiled } from "../documents/rules.ts";
import { correctFiling } from "../receipts/commands/correct-filing.ts";
import { recordReceipt } from "../receipts/commands/record-receipt.ts";
import { answerFields } from "./commands/answer-fields.ts";
import { entrustDraft } from "./commands/entrust-draft.ts";
import { signDraft } from "./commands/sign-draft.ts";
import { findDrafts } from "./queries.ts";

const LATER = NOW.add({ hours: 20 });
const TOO_LATE = NOW.add({ hours: 96 });
const COMPLETE = NOW.add({ hours: 24 * 20 });
const [LATE, ON_BEHALF, INFORMED] = [0, 1, 2];
const TOLD_APART = [LATE, ON_BEHALF, INFORMED];
const REASONS = "Comptage des personnes en cours";
const ESTABLISHED = "Établi depuis par le prestataire";
const [FIRST, SECOND] = ["eu.gdpr.33-1", "eu.gdpr.33-4"] as const;

let cell: CrisisCell;
let founding: FoundingCase;
let initial: readonly string[];
let followUp: readonly string[];

beforeAll(async () => {
  cell = await openCrisisCell();
  founding = await openFoundingCase(cell);
  await noteThatTheAuthorityKnows();
  initial = await fileInitial();
  followUp = await fileFollowUp();
}, 600_000);

const at = (index: number, ruleId: string = FIRST) => ({
  ...{ incidentId: founding.incidentId, ruleId },
  organisationId: founding.controllers[index]?.organisationId ?? "",
});

async function fileInitial() {
  const alone = await begin(cell.dpo, at(ON_BEHALF), { now: NOW });
  const batchId = await prepareOthers(alone, { ruleId: FIRST, phase: "initial", now: NOW });
  await prepareOnBehalf(alone);
  const filings: Record<number, Filing> = {
    [LATE]: { now: TOO_LATE, reasonsForDelay: REASONS },
    [ON_BEHALF]: { now: LATER, ...(await underItsMandate()) },
  };
  return signAndFile({ alone, batchId, now: LATER }, (index) => filings[index] ?? { now: LATER });
}

/** What was not known yet is asked again: one field of it is known by now. */
async function fileFollowUp() {
  const phase = { phase: "follow_up", now: COMPLETE } as const;
  const alone = await begin(cell.dpo, at(ON_BEHALF, SECOND), phase);
  const batchId = await prepareOthers(alone, { ruleId: SECOND, ...phase });
  const answers = [establishedIn(await lacking(alone))];
  await answerFields(cell.dpo, { draftId: alone, answers }, COMPLETE);
  return signAndFile({ alone, batchId, now: COMPLETE }, () => ({ now: COMPLETE, complete: "yes" }));
}

const lacking = async (draftId: string) =>
  (await fieldsOf(cell.dpo, draftId)).filter(({ state }) => state === "missing").map(({ field }) => field);

/** The first text that was open is known by now. */
function establishedIn(fields: readonly FormField[]) {
  const open = fields.find(({ kind, mayBeUnknown }) => kind === "text" && mayBeUnknown);
  return { fieldId: open?.id ?? "", as: "typed", value: ESTABLISHED };
}

type Text = {
  readonly ruleId: string;
  readonly phase: "initial" | "follow_up";
  readonly now: Temporal.Instant;
};

/** One text with what the draft begun alone lacks, and from it the drafts of all the others at once. */
async function prepareOthers(alone: string, { ruleId, phase, now }: Text): Promise<string> {
  const { incidentId } = founding;
  const text = { incidentId, duty: `${ruleId} fr-cnil`, phase, language: "fr" };
  const { batchId } = await beginBatch(cell.dpo, text, now);
  const fields = await lacking(alone);
  const known = phase === "initial" ? null : establishedIn(fields);
  const answers = fields.map((field) => (field.id === known?.fieldId ? known : plainlyAnswered(field)));
  await wordFields(cell.dpo, { batchId, answers }, now);
  await carryOut(cell.dpo, "prepare_drafts", { incidentId, batchId, now });
  return batchId;
}

type Filing = { readonly now: Temporal.Instant } & Record<string, unknown>;
type Prepared = { readonly alone: string; readonly batchId: string; readonly now: Temporal.Instant };

/**
 * All are put forward, together but for the one begun alone and those of a later hour; each is signed by its own signatory
 * and filed. Returns the drafts in the order of the controllers.
 */
async function signAndFile({ alone, batchId, now }: Prepared, filingOf: (index: number) => Filing) {
  const batch = await withScope(cell.auditor, async (tx) => {
    const of = await getBatch(tx, batchId);
    return { ...(await readApproval(tx, { batch: of, now })), drafts: await findDrafts(tx, { batchId }) };
  });
  const all = [...batch.drafts, await draftOf(cell.dpo, alone)];
  const ids = founding.controllers.map(
    ({ organisationId }) => all.find((draft) => draft.organisationId === organisationId)?.id ?? "",
  );
  const together = batch.ready.filter(({ draftId }) => filingOf(ids.indexOf(draftId)).now.equals(now));
  const seenOf = new Map(together.map(({ draftId, sha256 }) => [draftId, sha256]));
  const drafts = together.map(({ draftId, sha256 }) => ({ draftId, seen: sha256 }));
  await submitDrafts(cell.dpo, { batchId, drafts, opinion: "À notifier : risque élevé." }, now);
  for (const [index, { signatory }] of founding.controllers.entries()) {
    const draftId = ids[index] ?? "";
    const filing = filingOf(index);
    const seen = seenOf.get(draftId) ?? (await putForward(cell.dpo, { draftId, now: filing.now }));
    await signDraft(signatory, { draftId, seen }, filing.now);
    await file(cell.dpo, draftId, filing);
  }
  return ids;
}

/** A note beside the duty: the clock stays. */
async function noteThatTheAuthorityKnows() {
  const { incidentId, organisationId } = at(INFORMED);
  const { id: exposureId, version } = await exposureOf(cell.dpo, incidentId, organisationId);
  const reason = "Le vendeur l’a dit à la CNIL";
  const facts = { exposureId, version, authorityAlreadyInformed: "yes", reason };
  await recordFurtherFacts(cell.dpo, facts, NOW);
  const { notes, state } = await obligationOf(cell.dpo, at(INFORMED));
  expect(notes).toContainEqual({ code: "authority_already_informed", values: {} });
  expect(state).toBe("due");
}

/** Only once the organisation asked for it; then the vendor answers what it knows, and reads nothing else of the file. */
async function prepareOnBehalf(draftId: string) {
  const [, , third] = await fieldsOf(cell.dpo, draftId);
  const answers = [{ fieldId: third?.field.id, as: "unknown", follows: "Au complément" }];
  const byVendor = () => answerFields(cell.vendorContact, { draftId, answers }, LATER);
  await expect(byVendor()).rejects.toMatchObject({ code: "not_found" });
  const { version } = await draftOf(cell.dpo, draftId);
  const asked = { draftId, version, vendorId: cell.vendorId, basis: "Courriel du responsable, 9 novembre" };
  for (const member of [cell.auditor, cell.responder])
    await expect(entrustDraft(member, asked, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(entrustDraft(cell.outsider, asked, NOW)).rejects.toMatchObject({ code: "not_found" });
  await entrustDraft(cell.dpo, asked, NOW);
  const seen = await fieldsOf(cell.vendorContact, draftId);
  expect(seen.every(({ fromFacts }) => fromFacts === null)).toBe(true);
  await complete(cell.vendorContact, draftId, LATER);
  await leaveToTheFile(draftId);
}

/** The organisation gave its vendor a mandate to file: the vendor sent it, the cell records it with that mandate. */
async function underItsMandate() {
  const { organisationId } = at(ON_BEHALF);
  const given = { organisationId, holder: "Éditeur Fictif", capacity: "delegate", purposes: ["file"] };
  const paper = { fromOn: "2026-11-09", basis: "Contrat de sous-traitance, article 12" };
  const { mandateId } = await grantMandate(cell.dpo, { ...given, ...paper }, NOW);
  return { filedUnder: mandateId, filedBy: "Paul Verdier, Éditeur Fictif" };
}

/** Where the file knows better than the vendor, the DPO takes the file's word. */
async function leaveToTheFile(draftId: string) {
  const known = (await fieldsOf(cell.dpo, draftId)).filter(
    ({ fromFacts, answer }) => fromFacts !== null && answer !== null,
  );
  const answers = known.map(({ field }) => ({ fieldId: field.id, seen: 1, as: "fact" }));
  await answerFields(cell.dpo, { draftId, answers }, LATER);
}

const readBy = (principal: Principal, draftId: string) =>
  withScope(principal, (tx, actor) => readDesk(tx, { draftId, actor, now: COMPLETE }));
const keptOf = async (draftId: string) => {
  const kept = await withScope(cell.auditor, (tx) => findDocumentOfDraft(tx, draftId));
  if (kept === null) throw new Error("nothing is kept");
  return kept;
};
const filingOf = (draftId: string) =>
  withScope(cell.auditor, (tx) => tx.filing.findFirstOrThrow({ where: { draftId } }));

describe("the founding case, filed for every controller in two phases", () => {
  test("meets both duties of each for all thirty laboratories, under a mandate, late by one alone", async () => {
    const { labs } = await withScope(cell.auditor, async (tx) => ({ labs: await tx.exposureLab.count() }));
    expect(labs).toBe(30);
    for (const { organisationId } of founding.controllers) {
      const duties = await obligationsOf(cell.auditor, founding.incidentId, organisationId);
      const told = duties.filter(({ ruleId }) => ["eu.gdpr.33-1", "eu.gdpr.33-4"].includes(ruleId));
      expect(told.map(({ state }) => state)).toEqual(["filed", "filed"]);
      expect(told.flatMap(({ filings }) => filings.map(({ filedAs }) => filedAs))).toEqual([
        "mandate",
        "mandate",
      ]);
    }
    const { incidentId } = founding;
    const late = await withScope(cell.auditor, (tx) =>
      tx.filing.findMany({ where: { incidentId, lateInLawBySeconds: { gt: 0 } } }),
    );
    expect(late).toMatchObject([{ organisationId: at(LATE).organisationId, reasonsForDelay: REASONS }]);
  });

  test("was sent by the vendor for one that had given it a mandate, which its record names", async () => {
    expect(await filingOf(initial[ON_BEHALF] ?? "")).toMatchObject({
      ...{ filedAs: "mandate", filedBy: "Paul Verdier, Éditeur Fictif", recordedBy: "Claire Exemple" },
      mandate: { holder: "Éditeur Fictif", basis: "Contrat de sous-traitance, article 12" },
    });
    expect(await filingOf(initial[INFORMED] ?? "")).toMatchObject({ mandate: { capacity: "dpo" } });
    const { notes, state } = await obligationOf(cell.auditor, at(INFORMED));
    expect(notes).toContainEqual({ code: "authority_already_informed", values: {} });
    expect(state).toBe("filed");
  });

  test("is signed by each controller's own signatory, who was told of it and wrote none of it", async () => {
    const { incidentId, controllers } = founding;
    const read = await withScope(cell.auditor, async (tx) => ({
      signed: await tx.draftReview.findMany({ where: { incidentId, step: "signed" } }),
      authors: await tx.draftAnswer.findMany({ where: { incidentId }, distinct: ["answeredById"] }),
    }));
    const authors = read.authors.map(({ answeredBy }) => answeredBy).sort();
    expect(authors).toEqual(["Claire Exemple", "Personne vendor_contact"]);
    const mails = await withScope(cell.dpo, (tx) => tx.mail.findMany({ where: { incidentId } }));
    for (const [index, { organisationId, signatory }] of controllers.entries()) {
      const memberId = await withScope(signatory, async (_tx, { id }) => id);
      const own = read.signed.filter((step) => step.organisationId === organisationId);
      expect(own.map(({ steppedById }) => steppedById)).toEqual([memberId, memberId]);
      const paths = mails.filter((mail) => mail.memberId === memberId).map(({ path }) => path);
      expect(paths.sort()).toEqual(
        [initial[index], followUp[index]].map((id) => `/sign/drafts/${id}`).sort(),
      );
    }
    expect(mails.filter(({ kind }) => kind === "must_file")).toHaveLength(2 * controllers.length);
  });

  test("is reproduced byte for byte from what is kept of it", async () => {
    for (const draftId of [...initial, ...followUp]) {
      const { content, contentSha256, pdf, pdfSha256 } = await keptOf(draftId);
      expect(canonicalJson(JSON.parse(content) as Json)).toBe(content);
      expect(hash("sha256", content, "hex")).toBe(contentSha256);
      expect(hash("sha256", pdf, "hex")).toBe(pdfSha256);
    }
    for (const index of TOLD_APART) {
      const { content, pdfSha256 } = await keptOf(initial[index] ?? "");
      const again = await printPdf(filedDocument(readFiled(content)), "auditor");
      expect(hash("sha256", again, "hex")).toBe(pdfSha256);
    }
  });

  test("says field by field what the second phase changed, and begins with the first", async () => {
    for (const [index, draftId] of followUp.entries()) {
      const { startedFrom } = await draftOf(cell.auditor, draftId);
      expect(startedFrom).toBe((await filingOf(initial[index] ?? "")).id);
    }
    for (const index of TOLD_APART) {
      const { own } = await readBy(cell.auditor, followUp[index] ?? "");
      const changes = own?.sinceLastPhase ?? [];
      const established = changes.filter(({ after }) => after?.text === ESTABLISHED);
      expect(established).toMatchObject([{ kind: "changed", before: { state: "unknown" } }]);
    }
  });

  test("keeps its clock when the record of the late filing is corrected and its receipt arrives", async () => {
    const clocks = async () =>
      (await obligationsOf(cell.auditor, founding.incidentId, at(LATE).organisationId)).map(
        ({ ruleId, dueAt, legalLimitAt, filedAt, state }) => ({
          ruleId,
          dueAt,
          legalLimitAt,
          filedAt,
          state,
        }),
      );
    const before = { clocks: await clocks(), filing: await filingOf(initial[LATE] ?? "") };
    const { id: filingId, lateInLawBySeconds, filedAt } = before.filing;
    const receipt = { filingId, version: 1, receiptNumber: "CNIL-FICTIF-01", documentOn: "2026-11-13" };
    await recordReceipt(cell.dpo, receipt, COMPLETE);
    const said = { filedBy: "Claire Exemple", channel: "Courriel", reasonsForDelay: REASONS };
    const corrected = { filingId, version: 2, ...said, receiptNumber: "CNIL-FICTIF-01", reason: "Canal" };
    const silent = { ...corrected, reasonsForDelay: null };
    await expect(correctFiling(cell.dpo, silent, COMPLETE)).rejects.toMatchObject({
      problems: [{ path: "reasonsForDelay", problem: "required" }],
    });
    const filedLater = TOO_LATE.add({ minutes: 30 }).toString();
    await correctFiling(cell.dpo, { ...corrected, filedAt: filedLater }, COMPLETE);
    expect(await clocks()).toEqual(before.clocks);
    const after = await filingOf(initial[LATE] ?? "");
    expect(after).toMatchObject({ channel: "Courriel", lateInLawBySeconds, filedAt });
  });

  test("shows the auditor who wrote, who approved by which mandate, who sent what and why it was late", async () => {
    const { draft, steps, own } = await readBy(cell.auditor, initial[LATE] ?? "");
    expect(draft.preparedBy).toBe("Claire Exemple");
    const signed = steps.find(({ step }) => step === "signed");
    expect(signed).toMatchObject({
      ...{ steppedBy: "Représentant n° 1", contentSha256: draft.contentSha256 },
      mandate: { capacity: "legal_representative", basis: "Statuts" },
    });
    expect(own?.filing).toMatchObject({ filedBy: "Claire Exemple", reasonsForDelay: REASONS });
    const { content } = await keptOf(initial[LATE] ?? "");
    expect(readFiled(content).filed).toMatchObject({
      ...{ by: "Claire Exemple", channel: "notifications.cnil.fr", reasonsForDelay: REASONS },
    });
    const onBehalf = await readBy(cell.auditor, initial[ON_BEHALF] ?? "");
    expect(onBehalf.draft.entrustedFor).toBe("Courriel du responsable, 9 novembre");
    expect(onBehalf.answers.map(({ answeredBy }) => answeredBy)).toContain("Personne vendor_contact");
    expect(onBehalf.steps.map(({ step }) => step)).toContain("signed");
    // Who signed, by which mandate, is closed to the vendor that prepared it.
    const seen = await readBy(cell.vendorContact, initial[ON_BEHALF] ?? "");
    expect(seen.steps.map(({ step }) => step)).not.toContain("signed");
  });
});
