import type { EventKind } from "./event-kind.ts";

export const RISK_EVENTS = {
  /** One dated version of the risk of an organisation's file; what it changes there is told by `exposure.assessed`. */
  "risk.versioned": {
    subject: "risk_assessment",
    fields: [
      "exposureId",
      "organisationId",
      "number",
      "supersedesId",
      "copiedFromId",
      "facts",
      "result",
      "proposed",
      "retained",
      "reason",
      "gravity",
      "gravityWords",
      "likelihood",
      "likelihoodWords",
      "engine",
      "lawVersion",
      "assessedBy",
    ],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
