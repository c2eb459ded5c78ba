/** What left the house as a file, and what was broken off before its end. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const EXPORT_EVENTS = {
  /** `takenBy`: who asked, as they were; `sha256`: of the bytes that were sent. */
  "export.sent": {
    subject: "export",
    fields: ["what", "format", "language", "filter", "bytes", "sha256", "takenBy"],
    person: false,
  },
  "export.broken_off": {
    subject: "export",
    fields: ["what", "format", "language", "filter", "bytes", "takenBy"],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
