/** What the DPO advises, what is asked of the controller, what it decides; and the operational decisions of a case. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const DECISION_EVENTS = {
  "opinion.given": {
    subject: "opinion",
    fields: ["obligationId", "advice", "reasons"],
    optional: ["givenById"],
    person: true,
  },
  "obligation.decided": {
    subject: "decision",
    fields: ["obligationId", "outcome", "reasons", "opinionId"],
    optional: ["mandate"],
    person: true,
  },
  "decision.asked": {
    subject: "decision_request",
    fields: ["obligationId", "message", "opinionId", "recipientId", "recipient", "askedAt", "askedBy"],
    person: true,
  },
  /** The person asked has read the opinion and the facts. */
  "decision.seen": { subject: "decision_request", fields: ["seenAt", "seenBy"], person: false },
  "decision.reminded": { subject: "decision_request", fields: ["reminders", "remindedAt"], person: true },
  /** Passed on to the next who holds a mandate. */
  "decision.escalated": {
    subject: "decision_request",
    fields: ["recipientId", "recipient", "escalatedAt", "passed", "seenAt", "seenBy", "reason"],
    person: true,
  },
  "decision.answered": { subject: "decision_request", fields: ["answeredAt"], person: false },
  "operational.proposed": {
    subject: "operational_decision",
    fields: ["organisationId", "kind", "why", "state", "proposedAt", "proposedBy"],
    optional: ["proposedById"],
    person: true,
  },
  "operational.decided": {
    subject: "operational_decision",
    fields: ["state", "decidedAt", "decidedBy", "takenBy", "reasons"],
    person: true,
  },
  "operational.done": {
    subject: "operational_decision",
    fields: ["state", "doneAt", "doneBy"],
    person: true,
  },
  "operational.revoked": {
    subject: "operational_decision",
    fields: ["state", "revokedAt", "revokedBy", "revokedFor"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
