/** What is written for an authority, who put it forward, returned and signed it; what became of a filing. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

const STEP = ["draftId", "step", "says", "remarks", "contentSha256", "mandate", "departed"] as const;

export const DRAFT_EVENTS = {
  "draft.prepared": {
    subject: "draft",
    fields: [
      ...["obligationId", "formId", "formVersion", "phase", "language", "state", "startedFrom"],
      ...["preparedAt", "preparedBy", "preparedById"],
    ] as const,
    /** The answers it begins with, and who worded the common text among them, row by row: later ones have entries of their own. */
    optional: ["batchId", "answers", "authors"],
    person: true,
  },
  /** For the cell alone: one text for the drafts of many organisations. */
  "draft_batch.begun": {
    subject: "draft_batch",
    fields: [
      ...["ruleId", "addressee", "formId", "formVersion", "phase", "language"],
      ...["begunAt", "begunBy", "begunById"],
    ] as const,
    person: true,
  },
  /** One wording of one field; it is in no draft yet. */
  "batch_text.worded": {
    subject: "batch_text",
    fields: ["batchId", "fieldId", "number", "answer", "wordedAt", "wordedBy", "wordedById"],
    person: true,
  },
  /** The organisation asks a vendor to prepare it: by whom, on the strength of what. */
  "draft.entrusted": {
    subject: "draft",
    fields: ["entrustedTo", "entrustedAt", "entrustedBy", "entrustedFor"],
    person: true,
  },
  /** The state that a step or an answer left the draft in. */
  "draft.moved": { subject: "draft", fields: ["state"], optional: ["contentSha256"], person: false },
  /** One answer to one field; several of one act stand one after the other. */
  "draft_answer.given": {
    subject: "draft_answer",
    fields: ["draftId", "fieldId", "number", "answer", "answeredAt", "answeredBy", "answeredById"],
    person: true,
  },
  /** Somebody worded the common text that was carried into the draft. */
  "draft_author.recorded": {
    subject: "draft_author",
    fields: ["draftId", "wordedAt", "wordedBy", "wordedById"],
    person: false,
  },
  "draft.submitted": {
    subject: "draft_review",
    fields: [...STEP, "steppedAt", "steppedBy", "steppedById"],
    person: true,
  },
  "draft.read": {
    subject: "draft_review",
    fields: [...STEP, "steppedAt", "steppedBy", "steppedById"],
    person: false,
  },
  "draft.returned": {
    subject: "draft_review",
    fields: [...STEP, "steppedAt", "steppedBy", "steppedById"],
    person: true,
  },
  "draft.signed": {
    subject: "draft_review",
    fields: [...STEP, "steppedAt", "steppedBy", "steppedById"],
    person: true,
  },
  "draft.abandoned": {
    subject: "draft_review",
    fields: [...STEP, "steppedAt", "steppedBy", "steppedById"],
    person: true,
  },
  /** What was filed, to the byte: its two hashes. */
  "filing.documented": {
    subject: "filed_document",
    fields: ["filingId", "draftId", "contentSha256", "pdfSha256", "keptAt"],
    person: false,
  },
  "filing.received": {
    subject: "filing",
    fields: ["receiptNumber", "documentOn", "receiptId", "receiptAt"],
    person: true,
  },
  /** The exhibit that proves what was filed elsewhere, where it followed. */
  "filing.proven": { subject: "filing", fields: ["proofId", "proofGivenAt", "proofGivenBy"], person: true },
  /** What the record said wrongly; no deadline and no instant is among it. */
  "filing.corrected": {
    subject: "filing",
    fields: [
      ...["filedBy", "channel", "receiptNumber", "documentOn", "reasonsForDelay", "correctedFiledAt"],
      ...["correctedAt", "correctedBy", "correctedFor"],
    ] as const,
    optional: ["correctedFiledOn"],
    person: true,
  },
  "filing.withdrawn": {
    subject: "filing",
    fields: ["withdrawnAt", "withdrawnBy", "withdrawnFor"],
    person: true,
  },
  /** In the workspace's log: two accounts are one person's. */
  "accounts.linked": {
    subject: "linked_account",
    fields: ["personId", "reason", "linkedAt", "linkedBy"],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
