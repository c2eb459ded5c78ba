/** What was taken as it is although it contradicts something else, and who types which filing. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const GUARD_EVENTS = {
  /** For exactly these two values: where one changes, the contradiction is open again. */
  "contradiction.accepted": {
    subject: "contradiction_acceptance",
    fields: [
      ...["draftId", "rule", "matter", "ownValue", "otherValue", "reason"],
      ...["acceptedAt", "acceptedBy", "acceptedById"],
    ] as const,
    person: true,
  },
  "filing_plan.recorded": {
    subject: "filing_plan",
    fields: ["number", "minutes", "formMinutes", "typists", "assignments", "plannedAt", "plannedBy"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
