/** Evidence: received, checked, chosen upon, passed on, read again, gone; the legal hold. Read as catalogue.ts says. */
import type { EventKind } from "./event-kind.ts";

const ABOUT = ["name", "size", "kind", "description", "source", "collectedAt", "collectedBy"] as const;

export const EVIDENCE_EVENTS = {
  "evidence_upload.begun": {
    subject: "evidence_upload",
    fields: [...ABOUT, "begunAt", "begunBy"],
    person: false,
  },
  "evidence_upload.ended": { subject: "evidence_upload", fields: ["endedAt", "endedAs"], person: false },
  "evidence.received": {
    subject: "evidence",
    fields: [...ABOUT, "number", "state", "partsSha256", "receivedAt", "receivedBy"],
    person: true,
  },
  /** After the check, whatever it found: from here on the hash stands. `findings` are counts. */
  "evidence.added": {
    subject: "evidence",
    fields: ["name", "size", "sha256", "state", "findings", "checkedAt"],
    person: true,
  },
  "evidence.refused": { subject: "evidence", fields: ["state", "refusedFor", "checkedAt"], person: true },
  /** What somebody chose for a piece in which something was found, or for one no longer needed. */
  "evidence.settled": {
    subject: "evidence",
    fields: ["state", "settledAt", "settledBy", "settledFor", "keptBy"],
    person: true,
  },
  "evidence.erased": { subject: "evidence", fields: ["erasedAt"], person: false },
  "evidence.reading_asked": { subject: "evidence", fields: ["verifyAskedAt"], person: false },
  "evidence.verified": {
    subject: "evidence",
    fields: ["verifyAskedAt", "verifiedAt", "verifiedAs"],
    person: true,
  },
  /** `number`: of the master key that wraps the piece's key from now on. */
  "evidence_key.rewrapped": { subject: "evidence_key", fields: ["number"], person: false },
  "custody.recorded": {
    subject: "custody_step",
    fields: [
      "evidenceId",
      "name",
      "sha256",
      "step",
      "recipient",
      "happenedAt",
      "note",
      "recordedAt",
      "recordedBy",
    ],
    person: true,
  },
  /** `citedSeq`: of one entry about that record; null: the record as a whole. */
  "exhibit.cited": {
    subject: "citation",
    fields: ["evidenceId", "number", "name", "citedKind", "citedId", "citedSeq", "citedAt", "citedBy"],
    person: false,
  },
  "citation.struck": {
    subject: "citation",
    fields: ["number", "struckAt", "struckBy", "struckFor"],
    person: false,
  },
  "legal_hold.placed": { subject: "legal_hold", fields: ["reason", "placedAt", "placedBy"], person: true },
  "legal_hold.lifted": { subject: "legal_hold", fields: ["liftedAt", "liftedBy", "liftedFor"], person: true },
} as const satisfies Readonly<Record<string, EventKind>>;
