/** What is done to many organisations of a case at once, and whom they inform without a legal time. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const BULK_EVENTS = {
  /** One entry for all the obligations of one organisation that change hands together. */
  "obligations.assigned": { subject: "exposure", fields: ["owned", "ownerName"], person: true },
  /** For the cell alone: it names every organisation that the act is about. */
  "bulk_act.begun": {
    subject: "bulk_act",
    fields: ["kind", "input", "begunAt", "begunBy", "exposureIds"],
    person: true,
  },
  "bulk_act.carried": { subject: "bulk_act", fields: ["carriedAt", "finishedAt", "settled"], person: false },
  "party.recorded": {
    subject: "informed_party",
    fields: [
      "exposureId",
      "organisationId",
      "sort",
      "state",
      "informedOn",
      "informedBy",
      "channel",
      "why",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
