/** The printed way out: how it is set up, and each making of it. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const CRISIS_PACK_EVENTS = {
  "crisis_packs.set_up": {
    subject: "crisis_pack_settings",
    fields: ["enabled", "languages", "saves", "told"],
    person: false,
  },
  "crisis_packs.asked": { subject: "crisis_pack_run", fields: ["askedAt", "askedBy"], person: false },
  /** `files`: each with whose it is, its language, size and SHA-256. */
  "crisis_packs.made": {
    subject: "crisis_pack_run",
    fields: ["files", "packs", "changed", "size", "readyAt", "savedAt", "saveFailure"],
    person: false,
  },
  "crisis_packs.failed": { subject: "crisis_pack_run", fields: ["failedAt", "failure"], person: false },
  /** The files alone: the record stays. */
  "crisis_packs.removed": { subject: "crisis_pack_run", fields: ["removedAt"], person: false },
} as const satisfies Readonly<Record<string, EventKind>>;
