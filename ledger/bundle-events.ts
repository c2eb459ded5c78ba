/** What leaves the house whole: a case as a bundle (bundle.ts). The journal alone tells of it. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const BUNDLE_EVENTS = {
  "bundle.asked": {
    subject: "bundle",
    fields: ["variant", "organisationId", "evidence", "accessible", "delivery", "askedAt", "askedBy"],
    person: false,
  },
  /** `documents`: what the log says the bundle's documents are, as bundle.ts has it. */
  "bundle.exported": {
    subject: "bundle",
    fields: ["variant", "askedBy", "documents", "exportedAt"],
    person: false,
  },
  "bundle.sealed": {
    subject: "bundle",
    fields: ["sha256", "size", "checkpointSize", "readyAt"],
    person: false,
  },
  "bundle.failed": { subject: "bundle", fields: ["failedAt", "failure"], person: false },
  /** Its file alone: the record stays. */
  "bundle.removed": { subject: "bundle", fields: ["removedAt"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
