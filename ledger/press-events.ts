/** What the press asks and is told, who speaks, what is said in public. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const PRESS_EVENTS = {
  "press_request.recorded": {
    subject: "press_request",
    fields: ["outlet", "received", "asks", "wantedBy"],
    person: true,
  },
  "press_request.assigned": { subject: "press_request", fields: ["ownerId", "ownerName"], person: true },
  "press_request.answered": {
    subject: "press_request",
    fields: ["repliedAt", "reply", "repliedBy", "replyRecordedAt", "replyRecordedBy"],
    person: true,
  },
  "press_request.struck": { subject: "press_request", fields: ["struckAt", "struckFor"], person: true },
  "spokesperson.named": {
    subject: "spokesperson",
    fields: ["appointedId", "name", "fromOn", "untilOn"],
    person: true,
  },
  "spokesperson.ended": { subject: "spokesperson", fields: ["name", "untilOn"], person: true },
  "press_statement.drafted": {
    subject: "press_statement",
    fields: ["number", "language", "text", "writerId", "draftedAt", "draftedBy"],
    person: true,
  },
  "press_statement.reviewed": {
    subject: "press_statement",
    fields: ["review", "reviewNote", "reviewerId", "reviewedAt", "reviewedBy"],
    person: true,
  },
  /** With its text again: an entry that is shown alone says what was published. */
  "press_statement.published": {
    subject: "press_statement",
    fields: [
      ...["number", "language", "text", "published", "publishedUrl", "publishedRecordedAt"],
      "publishedRecordedBy",
    ],
    person: true,
  },
  "public_page.posted": {
    subject: "public_page",
    fields: ["url", "standsForLetters", "postedOn", "removedOn"],
    person: true,
  },
  "public_page.removed": { subject: "public_page", fields: ["url", "removedOn"], person: true },
} as const satisfies Readonly<Record<string, EventKind>>;
