/** The events of the crisis cell and of its registers: the cell alone reads them. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const CRISIS_EVENTS = {
  "cell_person.named": {
    subject: "cell_person",
    fields: ["memberId", "name", "position", "firm", "phone", "cell"],
    person: true,
  },
  "cell_person.amended": {
    subject: "cell_person",
    fields: ["name", "position", "firm", "phone", "cell"],
    person: false,
  },
  "duty.assigned": {
    subject: "cell_duty",
    fields: ["personId", "name", "role", "fromAt", "untilAt"],
    person: true,
  },
  "duty.ended": { subject: "cell_duty", fields: ["name", "role", "untilAt"], person: true },
  "presence.arrived": { subject: "cell_presence", fields: ["personId", "name", "arrivedAt"], person: true },
  "presence.left": { subject: "cell_presence", fields: ["name", "leftAt"], person: true },
  "call_line.added": {
    subject: "call_line",
    fields: ["callerId", "rank", "name", "position", "phone", "organisationId", "contactId"],
    person: false,
  },
  "call_line.removed": {
    subject: "call_line",
    fields: ["name", "removedAt", "removedFor"],
    person: false,
  },
  "call.recorded": {
    subject: "call",
    fields: ["lineId", "name", "result", "calledAt", "calledBy", "note"],
    person: true,
  },
  "shift_note.written": {
    subject: "shift_note",
    fields: ["role", "deadlines", "open", "note"],
    person: true,
  },
  "shift_note.received": {
    subject: "shift_note",
    fields: ["role", "receivedAt", "receivedBy"],
    person: true,
  },
  "cost.recorded": {
    subject: "cost",
    fields: [
      "organisationId",
      "sort",
      "amountCents",
      "currency",
      "vat",
      "spentOn",
      "supplier",
      "priorAgreement",
      "note",
    ],
    person: true,
  },
  /** A line of its own, which takes the whole amount of another away. */
  "cost.reversed": {
    subject: "cost",
    fields: [
      "organisationId",
      "sort",
      "amountCents",
      "currency",
      "vat",
      "spentOn",
      "supplier",
      "priorAgreement",
      "note",
      "reversesId",
    ],
    person: true,
  },
  "hand_over.recorded": {
    subject: "hand_over",
    fields: ["organisationId", "what", "exhibit", "recipientKind", "recipient", "handedAt", "handedBy"],
    person: true,
  },
  "hand_over.confirmed": {
    subject: "hand_over",
    fields: ["what", "receiptKind", "receiptReference", "confirmedAt", "confirmedBy"],
    person: true,
  },
  "hand_over.struck": { subject: "hand_over", fields: ["what", "struckAt", "struckFor"], person: true },
  "online_copy.found": {
    subject: "online_copy",
    fields: ["kind", "place", "address", "foundAt", "foundBy", "note"],
    person: true,
  },
  "online_copy.struck": { subject: "online_copy", fields: ["place", "struckAt", "struckFor"], person: true },
  "copy_step.recorded": {
    subject: "copy_step",
    fields: ["copyId", "place", "step", "result", "happenedAt", "reference", "note"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
