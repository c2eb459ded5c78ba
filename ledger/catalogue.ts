/**
 * Every event the log knows: what it is about, what it records, which log people read it in.
 *
 * `fields` are recorded by every entry of the type, `optional` by some; a field that is unknown is recorded as null.
 * `person` true: the main courante (entries people write and the acts they take); false: the journal de traçabilité
 * alone (what the machine recorded), which shows everything.
 */
import { AFTER_LETTERS_EVENTS } from "./after-letters-events.ts";
import { AUTHORITY_EVENTS } from "./authority-events.ts";
import { AWARENESS_EVENTS } from "./awareness-events.ts";
import { BULK_EVENTS } from "./bulk-events.ts";
import { BUNDLE_EVENTS } from "./bundle-events.ts";
import type { Json } from "./canonical-json.ts";
import { CHECKPOINT_EVENTS } from "./checkpoint-events.ts";
import { COMMUNICATION_EVENTS } from "./communication-events.ts";
import { CRISIS_EVENTS } from "./crisis-events.ts";
import { CRISIS_PACK_EVENTS } from "./crisis-pack-events.ts";
import { DECISION_EVENTS } from "./decision-events.ts";
import { DRAFT_EVENTS } from "./draft-events.ts";
import type { Draft } from "./entry.ts";
import type { EventKind } from "./event-kind.ts";
import { EVIDENCE_EVENTS } from "./evidence-events.ts";
import { EXPORT_EVENTS } from "./export-events.ts";
import { FIRST_RUN_EVENTS } from "./first-run-events.ts";
import { FORM_EVENTS } from "./form-events.ts";
import { GUARD_EVENTS } from "./guard-events.ts";
import { MAIL_EVENTS } from "./mail-events.ts";
import { PRESS_EVENTS } from "./press-events.ts";
import { REMINDER_EVENTS } from "./reminder-events.ts";
import { RISK_EVENTS } from "./risk-events.ts";
import { SITUATION_EVENTS } from "./situation-events.ts";
import { TASK_EVENTS } from "./task-events.ts";
import { TIMELINE_EVENTS } from "./timeline-events.ts";
import { VENDOR_EVENTS } from "./vendor-events.ts";
import { WORKSPACE_EVENTS } from "./workspace-events.ts";

export const CATALOGUE = {
  ...WORKSPACE_EVENTS,
  ...FIRST_RUN_EVENTS,
  ...CHECKPOINT_EVENTS,
  ...AWARENESS_EVENTS,
  ...REMINDER_EVENTS,
  ...MAIL_EVENTS,
  ...VENDOR_EVENTS,
  ...DECISION_EVENTS,
  ...DRAFT_EVENTS,
  ...GUARD_EVENTS,
  ...CRISIS_EVENTS,
  ...CRISIS_PACK_EVENTS,
  ...BULK_EVENTS,
  ...COMMUNICATION_EVENTS,
  ...AFTER_LETTERS_EVENTS,
  ...PRESS_EVENTS,
  ...BUNDLE_EVENTS,
  ...SITUATION_EVENTS,
  ...TASK_EVENTS,
  ...TIMELINE_EVENTS,
  ...RISK_EVENTS,
  ...EVIDENCE_EVENTS,
  ...EXPORT_EVENTS,
  ...FORM_EVENTS,
  ...AUTHORITY_EVENTS,

  /** In the log of the incident that the report turned out to be, or to speak of. */
  "signal.attached": { subject: "signal", fields: ["reference", "description", "receivedAt"], person: true },
  "signal.detached": { subject: "signal", fields: ["reference", "reason"], person: true },

  "incident.logged": {
    subject: "incident",
    fields: [
      "reference",
      "caseId",
      "title",
      "description",
      "kind",
      "natures",
      "cause",
      "detection",
      "occurrenceFrom",
      "occurrenceTo",
      "dataCategories",
      "vendorId",
      "productId",
      "vendorName",
      "productName",
    ],
    optional: ["followsId"],
    person: true,
  },
  /** Of a closing of which the day alone is known, beside its first instant. */
  "incident.closed": {
    subject: "incident",
    fields: ["closedAt", "reason"],
    optional: ["closedOn"],
    person: true,
  },
  "incident.reopened": {
    subject: "incident",
    fields: ["closedAt", "reason"],
    optional: ["closedOn"],
    person: true,
  },
  /** One of the three states of a closure, for the cell alone: its reason and the lessons speak of everybody. */
  "closure.recorded": {
    subject: "closure",
    fields: ["state", "closedAt", "closedBy", "reason", "lessons"],
    optional: ["closedOn"],
    person: true,
  },
  "closure.reopened": {
    subject: "closure",
    fields: ["reopenedAt", "reopenedBy", "reopenedFor"],
    person: true,
  },
  /** What stayed open in one organisation's file when the operations were closed. */
  "closure.accepted": {
    subject: "acceptance",
    fields: ["closureId", "exposureId", "organisationId", "items", "reason"],
    person: true,
  },

  "exposure.opened": {
    subject: "exposure",
    fields: [
      "organisationId",
      "roles",
      "instants",
      "awarenessNote",
      "risk",
      "exemptions34",
      "severeHealthIncident",
      "itSystemAttack",
      "encrypted",
      "contracts",
      "labs",
      "obligations",
    ],
    optional: ["further", "lawVersion", "lawSeen", "reason"],
    person: true,
  },
  "awareness.corrected": {
    subject: "exposure",
    fields: ["instants", "awarenessNote", "reason"],
    person: true,
  },
  "notice.received": { subject: "exposure", fields: ["instants", "channel"], person: true },
  /** How many persons each laboratory counts, estimated or confirmed, as whoever knows its files gave it. */
  "persons.counted": { subject: "exposure", fields: ["labs", "reason"], person: true },
  "exposure.assessed": {
    subject: "exposure",
    fields: ["risk", "exemptions34", "severeHealthIncident", "itSystemAttack", "encrypted", "reason"],
    optional: ["further"],
    person: true,
  },
  "instant.recorded": { subject: "exposure", fields: ["instants", "reason"], person: true },
  "further_facts.recorded": { subject: "exposure", fields: ["further", "reason"], person: true },
  "law.compared": { subject: "exposure", fields: ["lawVersion", "lawSeen", "lawReview"], person: false },
  "law_review.accepted": { subject: "exposure", fields: ["lawVersion", "lawReview", "reason"], person: true },
  "law_review.declined": { subject: "exposure", fields: ["lawReview", "reason"], person: true },
  "own_rule.set": {
    subject: "own_rule",
    fields: ["kind", "name", "organisationId", "terms"],
    person: true,
  },
  "own_rule.retired": { subject: "own_rule", fields: ["retiredAt", "reason"], person: true },
  "own_authority.added": {
    subject: "own_authority",
    fields: ["code", "name", "shortName", "country", "kind", "website", "channel", "languages"],
    person: true,
  },
  "own_authority.retired": { subject: "own_authority", fields: ["retiredAt", "reason"], person: true },
  "obligations.recomputed": { subject: "exposure", fields: ["moved"], person: false },

  "obligation.filed": {
    subject: "filing",
    fields: [
      "obligationId",
      "phase",
      "filedAt",
      "filedOn",
      "filedBy",
      "channel",
      "receiptNumber",
      "documentOn",
      "complete",
      "reasonsForDelay",
      "dueAt",
      "legalLimitAt",
      "lateBySeconds",
      "lateInLawBySeconds",
    ],
    optional: ["filedAs", "mandate", "draftId", "proof", "proofId", "proofFollows", "proofDueOn"],
    person: true,
  },
  "review.raised": { subject: "obligation", fields: ["review"], person: false },
  "review.settled": { subject: "obligation", fields: ["review", "reason"], person: true },
  "deadline.passed": { subject: "obligation", fields: ["deadlinePassedAt"], person: false },

  "claim.recorded": {
    subject: "claim",
    fields: ["about", "value", "qualifier", "source", "credibility", "recordedBy"],
    optional: ["organisationId"],
    person: true,
  },
  "claim.adopted": {
    subject: "claim",
    fields: ["adoptedAt", "adoptedBy"],
    optional: ["adoptedFor"],
    person: true,
  },
  "claim.set_aside": {
    subject: "claim",
    fields: ["adoptedAt", "adoptedBy"],
    optional: ["adoptedFor"],
    person: true,
  },
  /** Counsel's channel: a privileged entry, and its text made known to the case by counsel. */
  "counsel_entry.written": { subject: "counsel_entry", fields: ["text"], person: true },
  "counsel_entry.released": {
    subject: "counsel_entry",
    fields: ["text", "writtenAt", "writtenBy", "reason"],
    person: true,
  },
} as const satisfies Readonly<Record<string, EventKind>>;

export type EventType = keyof typeof CATALOGUE;

type Recorded<T extends EventType> = (typeof CATALOGUE)[T]["fields"][number];
type Occasional<T extends EventType> = (typeof CATALOGUE)[T] extends {
  readonly optional: readonly (infer F extends string)[];
}
  ? F
  : never;

/** A draft of one type of event: its subject's kind and its fields are those of the catalogue. */
export type EventDraft<T extends EventType = EventType> = T extends EventType
  ? Omit<Draft, "type" | "subject" | "fields"> & {
      readonly type: T;
      readonly subject: { readonly kind: (typeof CATALOGUE)[T]["subject"]; readonly id: string };
      readonly fields: { readonly [F in Recorded<T>]: Json } & { readonly [F in Occasional<T>]?: Json };
    }
  : never;
