/** What people write in the log itself, and what they do with its entries. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const TIMELINE_EVENTS = {
  /**
   * Where it corrects an earlier entry, it names it and says why. Keyed in from a sheet of paper (`medium` "paper"), it
   * says when and by whom it was written there (a moment; a name or a function), and which line of which sheet it is.
   */
  "entry.written": {
    subject: "entry",
    fields: ["text", "source"],
    optional: [
      ...["sourceUrl", "credibility", "supersedesId", "reason"],
      ...["medium", "paperAt", "paperBy", "sheet", "line"],
    ],
    person: true,
  },
  /** About the earlier entry, which stays as it was written. */
  "entry.superseded": { subject: "entry", fields: ["supersededById", "reason"], person: false },
  /** `seq` is the number of the pinned entry. */
  "entry.pinned": { subject: "pin", fields: ["seq", "pinnedAt", "pinnedBy"], person: false },
  "entry.unpinned": { subject: "pin", fields: ["seq", "unpinnedAt", "unpinnedBy"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
