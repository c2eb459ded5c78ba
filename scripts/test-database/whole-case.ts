import { noteCounselView } from "#features/awareness/commands/note-counsel-view.ts";
import { retainPosition } from "#features/awareness/commands/retain-position.ts";
import { setAsideCandidate } from "#features/awareness/commands/set-aside-candidate.ts";
import { beginAct } from "#features/bulk-acts/commands/begin-act.ts";
import { carryBatch } from "#features/bulk-acts/commands/carry-batch.ts";
import { adoptClaim } from "#features/claims/commands/adopt-claim.ts";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { recordCost } from "#features/costs/commands/record-cost.ts";
import { addCallLine } from "#features/crisis-cell/calls/commands/add-call-line.ts";
import { recordCall } from "#features/crisis-cell/calls/commands/record-call.ts";
import { assignDuty } from "#features/crisis-cell/commands/assign-duty.ts";
import { namePerson } from "#features/crisis-cell/commands/name-person.ts";
import { receiveShiftNote } from "#features/crisis-cell/commands/receive-shift-note.ts";
import { recordArrival } from "#features/crisis-cell/commands/record-arrival.ts";
import { writeShiftNote } from "#features/crisis-cell/commands/write-shift-note.ts";
import { askForDecisions } from "#features/decisions/commands/ask-for-decisions.ts";
import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { giveOpinion } from "#features/decisions/commands/give-opinion.ts";
import { decideOperational } from "#features/decisions/operational/commands/decide-operational.ts";
import { proposeOperational } from "#features/decisions/operational/commands/propose-operational.ts";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { receiveNotice } from "#features/exposures/commands/receive-notice.ts";
import { confirmHandOver } from "#features/hand-overs/commands/confirm-hand-over.ts";
import { recordHandOver } from "#features/hand-overs/commands/record-hand-over.ts";
import { recordParty } from "#features/informed-parties/commands/record-party.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { entrustDraft } from "#features/notifications/drafts/commands/entrust-draft.ts";
import { correctFiling } from "#features/notifications/receipts/commands/correct-filing.ts";
import { recordReceipt } from "#features/notifications/receipts/commands/record-receipt.ts";
import { withdrawFiling } from "#features/notifications/receipts/commands/withdraw-filing.ts";
import { assignOwner } from "#features/obligations/commands/assign-owner.ts";
import { recordPassedDeadline } from "#features/obligations/commands/record-passed-deadline.ts";
import { askQuestions } from "#features/questions/commands/ask-questions.ts";
import { makeDemand } from "#features/questions/commands/make-demand.ts";
import { recordAnswer } from "#features/questions/commands/record-answer.ts";
import { listQuestions } from "#features/questions/queries.ts";
import { reportSignal } from "#features/signals/commands/report-signal.ts";
import { triageSignal } from "#features/signals/commands/triage-signal.ts";
import { reportSituation } from "#features/situation/commands/report-situation.ts";
import { recordCopy } from "#features/takedowns/commands/record-copy.ts";
import { recordStep } from "#features/takedowns/commands/record-step.ts";
import { createTask } from "#features/tasks/commands/create-task.ts";
import { moveTask } from "#features/tasks/commands/move-task.ts";
import { pinEntry } from "#features/timeline/commands/pin-entry.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { recordNotice } from "#features/vendor-notices/commands/record-notice.ts";
import { recordReceipts } from "#features/vendor-notices/commands/record-receipts.ts";
import { requestNotice } from "#features/vendor-notices/commands/request-notice.ts";
import { sendNotice } from "#features/vendor-notices/commands/send-notice.ts";
import { withdrawNotice } from "#features/vendor-notices/commands/withdraw-notice.ts";
import { listNotices } from "#features/vendor-notices/queries.ts";
import { systemPrincipal, withScope } from "#lib/scope.ts";
import { afterLetters, answerThePress, completeTheLetters } from "./after-letters.ts";
import { assess } from "./assess.ts";
import { putOnSheet, sheetOf } from "./awareness-sheet.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS } from "./case-file.ts";
import { closeCase } from "./close-case.ts";
import { acceptAll, contradict, planForDpo } from "./contradict.ts";
import { AWARE, type CrisisCell, logLeak, NOW } from "./crisis-cell.ts";
import { begin, draftOf, file, haveSigned } from "./draft-file.ts";
import { faceAuthorities } from "./face-authorities.ts";
import { carryOut, openText, word } from "./joint-text.ts";
import { liveBundles } from "./live-bundles.ts";
import { liveEvidence } from "./live-evidence.ts";
import { tellPersons } from "./tell-persons.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

/** One case that has a row in every table of a case, by the commands themselves. Returns its id. The caller opens an evidence folder. */
export async function liveWholeCase(cell: CrisisCell): Promise<string> {
  const { incidentId } = await logLeak(cell, { risk: "unassessed", vendorAwareness: AWARE });
  const at = { cell, incidentId };
  await learn(at);
  await fileAndDecide(at);
  await retain(at);
  await askTheVendor(at);
  await staffTheCell(at);
  await keepRegisters(at);
  await faceAuthorities(at);
  await tellPersons(at);
  await afterLetters(at);
  await answerThePress(at);
  await completeTheLetters(at);
  await giveOut(at);
  await liveEvidence(at);
  await liveBundles(at);
  await closeCase(cell.dpo, incidentId, NOW.add({ hours: 90 }));
  return incidentId;
}

const seen = async ({ cell, incidentId }: Case) => {
  const { id, version } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return { exposureId: id, version };
};
const owed = ({ cell, incidentId }: Case, ruleId: string) =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId });

async function learn(at: Case) {
  const { cell, incidentId } = at;
  await assess(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId }, NOW);
  await receiveNotice(cell.labManager, { ...(await seen(at)), receivedAt: AWARE, channel: "Courriel" }, NOW);
}

/** After what was filed and decided: the corrected instant raises reviews. */
async function retain(at: Case) {
  const { cell, incidentId } = at;
  const moved = { awareness: "2026-11-09T07:00:00Z", note: "Presse", reason: "Courriel retrouvé" };
  await correctAwareness(cell.dpo, { ...(await seen(at)), ...moved }, NOW.add({ hours: 81 }));
  await putOnSheet(cell, incidentId);
  await putOnSheet(cell, incidentId, { kind: "press", moment: "2026-11-08T21:00:00Z" });
  const { candidates } = await sheetOf(cell, incidentId);
  const of = (kind: string) => candidates.find((one) => one.kind === kind)?.id ?? "";
  await noteCounselView(cell.signatory, { candidateId: of("tip"), counselView: "Défendable" }, NOW);
  const aside = { candidateId: of("press"), reason: "Article repris d’un autre" };
  await setAsideCandidate(cell.signatory, { ...(await seen(at)), ...aside }, NOW);
  const retained = { candidateId: of("tip"), reasons: "Signal suffisant" };
  await retainPosition(cell.signatory, { ...(await seen(at)), ...retained }, NOW);
}

async function fileAndDecide(at: Case) {
  const { cell, incidentId } = at;
  const toThePersons = await owed(at, "eu.gdpr.34-1");
  await giveOpinion(cell.dpo, { obligationId: toThePersons.id, advice: "required", reasons: "Élevé" }, NOW);
  await askForDecisions(cell.dpo, { incidentId, obligationIds: [toThePersons.id], message: "Samedi" }, NOW);
  const decision = { obligationId: toThePersons.id, outcome: "not_required", reasons: "34(3)(a)" };
  await decideObligation(cell.signatory, { ...decision, version: toThePersons.version }, NOW);
  const toTheCnil = await owed(at, "eu.gdpr.33-1");
  const memberId = await withScope(cell.responder, async (_tx, { id }) => id);
  await assignOwner(cell.dpo, { obligationId: toTheCnil.id, memberId }, NOW);
  await wordForMany(at);
  const late = NOW.add({ hours: 80 });
  await recordPassedDeadline(systemPrincipal(cell.workspaceId), { obligationId: toTheCnil.id }, late);
  const filing = { filedAt: late.toString(), filedBy: "DPO", channel: "CNIL", receiptNumber: "42" };
  const delay = { reasonsForDelay: "Week-end", phase: "initial" };
  const { version } = await owed(at, "eu.gdpr.33-1");
  await recordFiling(
    cell.dpo,
    { ...PROOF_FOLLOWS, ...filing, ...delay, obligationId: toTheCnil.id, version },
    late,
  );
  await writeFollowUp(at);
  const proposal = { incidentId, kind: "close_portal", why: "Portail touché" };
  const { operationalId } = await proposeOperational(cell.responder, proposal, NOW);
  await decideOperational(cell.dpo, { operationalId, version: 1, answer: "yes", reasons: "Contrôle" }, NOW);
}

/** One text for all, worded by one, worded again by another and carried into the draft it began with. */
async function wordForMany({ cell, incidentId }: Case) {
  const batchId = await openText(cell.dpo, incidentId, NOW);
  const at = { batchId, fieldId: "measures_planned" };
  await word(cell.dpo, at, { says: "Audit des accès", now: NOW });
  await carryOut(cell.responder, "prepare_drafts", { incidentId, batchId, now: NOW });
  await word(cell.responder, { ...at, seen: 1 }, { says: "Audit de tous les accès", now: NOW });
  await carryOut(cell.responder, "carry_texts", { incidentId, batchId, now: NOW });
}

/** The follow-up is drafted, signed and filed from here; its receipt comes, and a correction. */
async function writeFollowUp({ cell, incidentId }: Case) {
  const now = NOW.add({ hours: 80 });
  const owed = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-4" };
  const draftId = await begin(cell.dpo, owed, { phase: "follow_up", now });
  const { version } = await draftOf(cell.dpo, draftId);
  const basis = "Demandé par le laboratoire, par téléphone";
  await entrustDraft(cell.dpo, { draftId, version, vendorId: cell.vendorId, basis }, now);
  await contradict(cell.dpo, { draftId, now });
  await haveSigned(cell, { draftId, now });
  await acceptAll(cell.dpo, { draftId, now });
  await planForDpo(cell.dpo, { incidentId, now });
  await file(cell.dpo, draftId, { now });
  const filing = await withScope(cell.dpo, (tx) => tx.filing.findFirstOrThrow({ where: { draftId } }));
  const receipt = { filingId: filing.id, version: 1, receiptNumber: "FR-43" };
  await recordReceipt(cell.dpo, receipt, now);
  const said = { filedBy: filing.filedBy, channel: "CNIL", receiptNumber: "FR-43", reason: "Canal précisé" };
  await correctFiling(cell.dpo, { filingId: filing.id, version: 2, ...said }, now);
  await withdrawFiling(cell.dpo, { filingId: filing.id, version: 3, reason: "Déposée deux fois" }, now);
}

async function askTheVendor({ cell, incidentId }: Case) {
  const ofVendor = { incidentId, vendorId: cell.vendorId };
  await requestNotice(cell.dpo, { ...ofVendor, message: "Merci de notifier." }, NOW);
  const { noticeId } = await sendNotice(cell.vendorContact, { ...ofVendor, says: "Extraction." }, NOW);
  const notices = await withScope(cell.dpo, (tx) => listNotices(tx, incidentId));
  const addressee = notices.find(({ id }) => id === noticeId)?.addressees[0];
  const receipt = {
    noticeId,
    addresseeIds: [addressee?.id],
    received: NOW.toString(),
    how: "Courriel",
    proof: "Copie",
  };
  await recordReceipts(cell.dpo, receipt, NOW);
  const mistaken = await recordNotice(
    cell.dpo,
    { ...ofVendor, says: "Autre dossier.", channel: "email" },
    NOW,
  );
  await withdrawNotice(cell.dpo, { noticeId: mistaken.noticeId, reason: "Autre dossier" }, NOW);
  const asking = { ...ofVendor, language: "fr", text: "Depuis quand ?", due: "2026-11-09T15:00:00Z" };
  await askQuestions(cell.dpo, asking, NOW);
  const [question] = await withScope(cell.dpo, (tx) => listQuestions(tx, incidentId));
  const answer = { questionId: question?.id, text: "Depuis mardi.", channel: "email" };
  await recordAnswer(cell.dpo, answer, NOW);
  const demand = {
    ...ofVendor,
    kind: "formal_notice",
    made: AWARE,
    channel: "email",
    text: "Sous huit jours.",
  };
  await makeDemand(cell.dpo, demand, NOW);
}

async function staffTheCell({ cell, incidentId }: Case) {
  const person = { incidentId, name: "Astreinte", position: "Garde", cell: "decision" };
  const { personId } = await namePerson(cell.dpo, person, NOW);
  await assignDuty(cell.dpo, { incidentId, personId, role: "director" }, NOW);
  await recordArrival(cell.dpo, { personId }, NOW);
  const { lineId } = await addCallLine(
    cell.dpo,
    { incidentId, name: "Hébergeur", phone: "02 97 00 00 05" },
    NOW,
  );
  await recordCall(cell.responder, { lineId, result: "no_answer" }, NOW);
  const note = { incidentId, role: "director", open: "Accès non coupé", note: "Rappeler" };
  const { noteId } = await writeShiftNote(cell.dpo, note, NOW);
  await receiveShiftNote(cell.responder, { noteId }, NOW);
  await reportSituation(cell.dpo, { incidentId }, NOW);
}

async function keepRegisters({ cell, incidentId }: Case) {
  const claim = { incidentId, about: "persons", value: "12 000", source: "Éditeur", credibility: "B2" };
  const { claimId } = await recordClaim(cell.dpo, claim, NOW);
  await adoptClaim(cell.dpo, { claimId, reason: "Fichier compté" }, NOW);
  const invoice = { sort: "forensics", amount: "12 500,40", vat: "excluded", spentOn: "2026-11-09" };
  await recordCost(cell.dpo, { incidentId, ...invoice, priorAgreement: "asked" }, NOW);
  const disk = { what: "Copie du disque", recipientKind: "police", recipient: "Brigade", handedAt: AWARE };
  const { handOverId } = await recordHandOver(
    cell.dpo,
    { incidentId, ...disk, handedBy: "Informatique" },
    NOW,
  );
  await confirmHandOver(cell.dpo, { handOverId, receiptKind: "pv", receiptReference: "PV 42" }, NOW);
  const copy = { kind: "host", place: "Hébergeur", foundAt: "2026-11-09T07:00:00Z", foundBy: "Veille" };
  const { copyId } = await recordCopy(cell.dpo, { incidentId, ...copy }, NOW);
  await recordStep(cell.dpo, { copyId, step: "host_notified", happenedAt: AWARE }, NOW);
  const { signalId } = await reportSignal(cell.labManager, { description: "Un écran affiche." }, NOW);
  const triage = { signalId, version: 1, decision: "breach", reason: "Même fichier", incidentId };
  await triageSignal(cell.responder, triage, NOW);
}

async function giveOut(at: Case) {
  const { cell, incidentId } = at;
  const { exposureId } = await seen(at);
  const task = { incidentId, title: "Appeler les prescripteurs", due: { from: "logged", hours: 4 } };
  const { taskId } = await createTask(cell.responder, task, NOW);
  await moveTask(cell.responder, { taskId, version: 1, state: "done", note: "Fait" }, NOW);
  const party = { exposureId, version: 0, sort: "hospitals", state: "informed", informedOn: "2026-11-09" };
  await recordParty(cell.dpo, { ...party, informedBy: "Cellule", channel: "Téléphone" }, NOW);
  const memberId = await withScope(cell.dpo, async (_tx, { id }) => id);
  const act = { incidentId, kind: "assign", exposureIds: [exposureId], input: { memberId } };
  const { bulkActId } = await beginAct(cell.dpo, act, NOW);
  await carryBatch(cell.dpo, { bulkActId }, NOW);
  await writeEntry(cell.dpo, { incidentId, text: "Réunion à 18 h.", label: "fact" }, NOW);
  await pinEntry(cell.dpo, { incidentId, seq: 1 }, NOW);
}
