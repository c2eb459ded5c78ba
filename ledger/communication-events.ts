import type { EventKind } from "./event-kind.ts";

/** How persons are told (GDPR art. 34): what was sent and what came of it, in counts; never to whom. */
export const COMMUNICATION_EVENTS = {
  "campaign.opened": { subject: "campaign", fields: ["labId", "channel", "personGroup"], person: true },
  "wave.planned": {
    subject: "wave",
    fields: ["campaignId", "number", "sort", "plannedOn", "supplier", "textVersionId"],
    person: true,
  },
  "wave.text_chosen": { subject: "wave", fields: ["textVersionId"], person: true },
  /** The page that a public notice rests on, and what proves it. */
  "wave.notice_named": { subject: "wave", fields: ["publicPageId", "noticeEvidenceId"], person: true },
  "wave.struck": { subject: "wave", fields: ["struckAt", "struckFor"], person: true },
  "wave.counted": {
    subject: "wave_count",
    fields: ["waveId", "measure", "count", "happenedAt", "evidenceId", "reason", "replacesId"],
    person: true,
  },
  "reach.counted": {
    subject: "reach_count",
    fields: ["labId", "post", "email", "mobile", "unreachable", "source"],
    person: true,
  },
  "letterhead.recorded": {
    subject: "letterhead",
    fields: ["labId", "name", "address", "contact", "hotline", "hours"],
    person: true,
  },
  /** Names two organisations: for the cell alone. */
  "joint_letter.agreed": {
    subject: "joint_letter",
    fields: ["organisationId", "forOrganisationId", "channel", "persons", "agreedOn", "basis"],
    person: true,
  },
  "joint_letter.ended": { subject: "joint_letter", fields: ["endedAt", "endedFor"], person: true },
  "letter_text.begun": {
    subject: "letter_text",
    fields: ["title", "language", "audience", "channels"],
    person: true,
  },
  "text_version.written": {
    subject: "text_version",
    fields: ["textId", "number", "content", "authorIds"],
    person: true,
  },
  "text_version.changed": { subject: "text_version", fields: ["content", "authorIds"], person: true },
  "text_version.submitted": {
    subject: "text_version",
    fields: ["content", "authorIds", "submittedAt", "submittedBy", "contentHash"],
    person: true,
  },
  "text.signed": {
    subject: "text_review",
    fields: ["textVersionId", "outcome", "reason", "contentHash", "mandate"],
    optional: ["headsHash"],
    person: true,
  },
  "text.returned": {
    subject: "text_review",
    fields: ["textVersionId", "outcome", "reason", "contentHash", "mandate"],
    optional: ["headsHash"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
