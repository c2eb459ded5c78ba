/** Questions of authorities and their answers, complaints, the insurer's file. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const AUTHORITY_EVENTS = {
  "authority_question.recorded": {
    subject: "authority_question",
    fields: [
      ...["organisationId", "labId", "authority", "authorityName", "reference", "text", "received"],
      ...["receivedBy", "channel", "dueAt", "dueZone", "followsId", "recordedAt", "recordedBy"],
    ],
    person: true,
  },
  /** To whom it is given, or taken from; it moves no date. */
  "authority_question.assigned": {
    subject: "authority_question",
    fields: ["ownerId", "ownerName"],
    person: true,
  },
  /** The authority gave another time, or the first was read wrong. */
  "authority_question.due_changed": {
    subject: "authority_question",
    fields: ["dueAt", "dueZone", "reason"],
    person: true,
  },
  "authority_question.withdrawn": {
    subject: "authority_question",
    fields: ["withdrawnAt", "withdrawnBy", "withdrawnFor"],
    person: true,
  },
  "authority_answer.drafted": {
    subject: "authority_answer",
    fields: ["questionId", "number", "text", "reusedId", "writerId", "draftedAt", "draftedBy"],
    person: true,
  },
  "authority_answer.reviewed": {
    subject: "authority_answer",
    fields: ["questionId", "review", "reviewNote", "reviewerId", "reviewedAt", "reviewedBy"],
    person: true,
  },
  "authority_answer.sent": {
    subject: "authority_answer",
    fields: [
      ...["questionId", "sent", "sentChannel", "sentReference", "evidenceId", "sentProof"],
      ...["sentRecordedAt", "sentRecordedBy"],
    ],
    person: true,
  },
  "complaint.prepared": {
    subject: "complaint",
    fields: [
      ...["complainant", "power", "powerEvidenceId", "filedWith", "office", "facts", "exhibitIds"],
      ...["preparedAt", "preparedBy"],
    ],
    person: true,
  },
  "complaint.amended": {
    subject: "complaint",
    fields: ["complainant", "power", "powerEvidenceId", "filedWith", "office", "facts", "exhibitIds"],
    person: true,
  },
  "complaint.lodged": { subject: "complaint", fields: ["lodged", "lodgedBy"], person: true },
  /** The record or the receipt: what proves that a complaint was lodged. */
  "complaint.proven": {
    subject: "complaint",
    fields: ["proof", "proofNumber", "proofOn", "proofEvidenceId", "proofRecordedAt", "proofRecordedBy"],
    person: true,
  },
  "complaint.struck": { subject: "complaint", fields: ["struckAt", "struckFor"], person: true },
  "insurance_file.opened": {
    subject: "insurance_file",
    fields: [
      ...["insurer", "policy", "terms", "expert", "reference", "documentIds", "recordedAt", "recordedBy"],
    ],
    person: true,
  },
  "insurance_file.amended": {
    subject: "insurance_file",
    fields: ["insurer", "policy", "terms", "expert", "reference", "documentIds"],
    person: true,
  },
  /** The loss was declared to the insurer. */
  "insurance_file.noticed": {
    subject: "insurance_file",
    fields: ["noticed", "noticeChannel", "noticedBy", "reference"],
    person: true,
  },
  "prior_agreement.asked": {
    subject: "prior_agreement",
    fields: ["fileId", "what", "sort", "amountCents", "asked", "recordedAt", "recordedBy"],
    person: true,
  },
  "prior_agreement.answered": {
    subject: "prior_agreement",
    fields: [
      ...["answer", "answered", "answeredBy", "limitCents", "evidenceId", "answerRecordedAt"],
      "answerRecordedBy",
    ],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
