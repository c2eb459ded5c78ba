/** What the cell reported, with what it said. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const SITUATION_EVENTS = {
  "situation.reported": {
    subject: "situation_report",
    fields: ["number", "producedAt", "producedBy", "content", "contentHash"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
