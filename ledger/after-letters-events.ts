/** What comes back once the persons are told: calls, requests, the press. In numbers; never who. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const AFTER_LETTERS_EVENTS = {
  "hotline.opened": {
    subject: "hotline",
    fields: ["supplier", "number", "hours", "zone", "openedOn"],
    person: true,
  },
  "hotline.amended": {
    subject: "hotline",
    fields: ["supplier", "number", "hours", "zone", "openedOn"],
    person: true,
  },
  "hotline.closed": { subject: "hotline", fields: ["closedOn"], person: true },
  "hotline_script.written": {
    subject: "hotline_script",
    fields: ["hotlineId", "number", "text"],
    person: true,
  },
  "hotline.counted": {
    subject: "hotline_day",
    fields: [
      ...[
        "hotlineId",
        "labId",
        "day",
        "callsOffered",
        "callsAnswered",
        "waitSeconds",
        "causeConcerned",
        "causeAdvice",
      ],
      ...["causeDeletion", "causeComplaint", "causeCopy", "causePress", "causeOther", "reason", "replacesId"],
    ],
    person: true,
  },
  "rights_requests.counted": {
    subject: "rights_request_count",
    fields: [
      ...["article", "receivedOn", "requestsReceived", "requestsAnswered", "requestsRefused"],
      ...["requestsExtended", "extendedOn", "answeredLate", "reason", "replacesId"],
    ],
    person: true,
  },
  "hard_case.counted": {
    subject: "hard_case",
    fields: ["labId", "hardCase", "treatment", "persons", "textVersionId", "reason", "replacesId"],
    person: true,
  },
  "told_group.counted": {
    subject: "told_group",
    fields: ["labId", "personGroup", "persons", "reason", "replacesId"],
    person: true,
  },
  "complaint_route.written": {
    subject: "complaint_route",
    fields: ["number", "language", "text", "links", "textVersionId"],
    person: true,
  },
  "victim_complaints.counted": {
    subject: "victim_complaint_count",
    fields: ["route", "count", "countedOn", "source", "reason", "replacesId"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
