/** The events of the sheet on which an organisation retains when it became aware. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const AWARENESS_EVENTS = {
  "awareness_candidate.recorded": {
    subject: "awareness_candidate",
    fields: ["exposureId", "kind", "moment", "reading", "source"],
    person: true,
  },
  "awareness_candidate.set_aside": {
    subject: "awareness_candidate",
    fields: ["setAsideAt", "setAsideBy", "setAsideFor"],
    person: true,
  },
  /** Its text is read by the DPO, the signatory and the auditor alone. */
  "counsel_view.recorded": {
    subject: "counsel_view",
    fields: ["candidateId", "counselView"],
    person: true,
  },
  "awareness_position.advised": {
    subject: "awareness_position",
    fields: ["candidateId", "nature", "reasons"],
    optional: ["recordedById"],
    person: true,
  },
  "awareness_position.retained": {
    subject: "awareness_position",
    fields: ["candidateId", "nature", "reasons", "mandate", "supersedesId"],
    optional: ["recordedById"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
