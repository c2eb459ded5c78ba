/** What the workspace's own log says of its keys and its witnesses. Checkpoints are no entries. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

export const CHECKPOINT_EVENTS = {
  "log_key.installed": {
    subject: "log_key",
    fields: ["keyId", "verifierKey", "installedAt", "rotationId", "vouched"],
    person: false,
  },
  "log_rotation.asked": { subject: "log_rotation", fields: ["reason", "askedAt", "askedBy"], person: false },
  "witness.named": {
    subject: "witness",
    fields: ["kind", "name", "url", "verifierKey", "namedAt", "namedBy"],
    person: false,
  },
  "witness.asked": { subject: "witness", fields: ["askedAt", "askedBy"], person: false },
  "witness.dismissed": {
    subject: "witness",
    fields: ["dismissedAt", "dismissedBy", "reason"],
    person: false,
  },
} as const satisfies Readonly<Record<string, EventKind>>;
