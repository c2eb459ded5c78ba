/** A vendor's notice, its receipt by each controller, questions, answers, demands. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const VENDOR_EVENTS = {
  "notice.requested": {
    subject: "notice_request",
    fields: ["vendorId", "message", "addressees", "askedAt", "askedBy"],
    person: true,
  },
  "vendor_notice.recorded": {
    subject: "vendor_notice",
    fields: [
      "vendorId",
      "given",
      "channel",
      "reference",
      "says",
      "documentOn",
      "reachedFirst",
      "reachedFirstAt",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
  /** Recorded by mistake: it stays readable as withdrawn, with its receipts. */
  "vendor_notice.withdrawn": {
    subject: "vendor_notice",
    fields: ["withdrawnAt", "withdrawnBy", "withdrawnFor"],
    person: true,
  },
  /** The clock of a controller whom a withdrawn notice was said to have reached. */
  "notice.taken_back": { subject: "exposure", fields: ["instants", "reason"], person: true },
  "vendor_notice.addressed": {
    subject: "notice_addressee",
    fields: ["noticeId", "vendorId", "organisationId", "name"],
    person: true,
  },
  "notice.confirmed": {
    subject: "notice_receipt",
    fields: [
      "addresseeId",
      "noticeId",
      "vendorId",
      "organisationId",
      "received",
      "how",
      "proof",
      "own",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
  "question.asked": {
    subject: "vendor_question",
    fields: ["vendorId", "organisationId", "text", "askedAt", "askedBy", "dueAt", "remindAt"],
    person: true,
  },
  "question.reminded": { subject: "vendor_question", fields: ["remindedAt"], person: false },
  /** The asked-for time passed without an answer on record: a fact, whatever comes later. */
  "question.unanswered": { subject: "vendor_question", fields: ["unansweredAt"], person: false },
  "question.withdrawn": {
    subject: "vendor_question",
    fields: ["withdrawnAt", "withdrawnBy", "withdrawnFor"],
    person: true,
  },
  "question.answered": {
    subject: "vendor_answer",
    fields: [
      "questionId",
      "vendorId",
      "organisationId",
      "text",
      "given",
      "channel",
      "own",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
  "demand.made": {
    subject: "vendor_demand",
    fields: [
      "vendorId",
      "organisationId",
      "questionId",
      "kind",
      "made",
      "channel",
      "reference",
      "text",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
