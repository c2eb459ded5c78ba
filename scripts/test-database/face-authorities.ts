import { lodgeComplaint } from "#features/complaints/commands/lodge-complaint.ts";
import { prepareComplaint } from "#features/complaints/commands/prepare-complaint.ts";
import { proveComplaint } from "#features/complaints/commands/prove-complaint.ts";
import { answerAgreement } from "#features/insurance/commands/answer-agreement.ts";
import { askAgreement } from "#features/insurance/commands/ask-agreement.ts";
import { openInsuranceFile } from "#features/insurance/commands/open-insurance-file.ts";
import { recordClaimNotice } from "#features/insurance/commands/record-claim-notice.ts";
import { assignQuestion } from "#features/regulator-questions/commands/assign-question.ts";
import { changeDue } from "#features/regulator-questions/commands/change-due.ts";
import { draftAnswer } from "#features/regulator-questions/commands/draft-answer.ts";
import { recordQuestion } from "#features/regulator-questions/commands/record-question.ts";
import { reviewAnswer } from "#features/regulator-questions/commands/review-answer.ts";
import { sendAnswer } from "#features/regulator-questions/commands/send-answer.ts";
import { withScope } from "#lib/scope.ts";
import { AWARE, type CrisisCell, NOW } from "./crisis-cell.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

/** A question of the CNIL answered and sent, a complaint with its receipt, an insurer's file with an agreement. */
export async function faceAuthorities({ cell, incidentId }: Case): Promise<void> {
  const { organisationId } = cell.alpha;
  const asked = {
    ...{ incidentId, authority: "fr-cnil", reference: "SDP-42", text: "Combien de personnes ?" },
    ...{ received: AWARE, receivedBy: "DPO", channel: "email", about: [organisationId] },
    due: "2026-11-12T18:00:00Z",
  };
  const { questionIds } = await recordQuestion(cell.dpo, asked, NOW);
  const questionId = questionIds[0];
  const memberId = await withScope(cell.labManager, async (_tx, { id }) => id);
  await assignQuestion(cell.dpo, { questionId, memberId }, NOW);
  const due = "2026-11-16T18:00:00Z";
  await changeDue(cell.dpo, { questionId, version: 1, due, reason: "Délai accordé" }, NOW);
  const { answerId } = await draftAnswer(cell.labManager, { questionId, text: "1 200 personnes." }, NOW);
  await reviewAnswer(cell.dpo, { answerId, review: "approved" }, NOW);
  const sent = { sent: NOW.toString(), channel: "portal", reference: "AR-7", proof: "Accusé du portail" };
  await sendAnswer(cell.dpo, { answerId, ...sent }, NOW);
  const complaint = {
    ...{ incidentId, organisationId, complainant: "Alpha Biologie", power: "legal_representative" },
    ...{ filedWith: "gendarmerie", office: "Brigade de Vannes", facts: "Un fichier a été publié." },
  };
  const { complaintId } = await prepareComplaint(cell.dpo, complaint, NOW);
  await lodgeComplaint(cell.signatory, { complaintId, version: 1, lodged: AWARE, lodgedBy: "Gérante" }, NOW);
  const receipt = { complaintId, proof: "receipt", proofNumber: "2026/42", proofOn: "2026-11-09" };
  await proveComplaint(cell.dpo, receipt, NOW);
  const policy = { incidentId, organisationId, insurer: "Assureur Fictif", policy: "CY-1" };
  const { fileId } = await openInsuranceFile(cell.dpo, policy, NOW);
  const notice = { noticed: AWARE, noticeChannel: "portal", noticedBy: "DPO", reference: "SIN-1" };
  await recordClaimNotice(cell.dpo, { fileId, version: 1, ...notice }, NOW);
  const expense = { fileId, what: "Investigation", sort: "forensics", amount: "10 000", asked: AWARE };
  const { agreementId } = await askAgreement(cell.dpo, expense, NOW);
  const answer = { answer: "given", answered: NOW.toString(), answeredBy: "Expert", limit: "8 000" };
  await answerAgreement(cell.dpo, { agreementId, ...answer }, NOW);
}
