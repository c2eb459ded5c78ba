/**
 * Every event the log knows: what it is about, what it records, which log people read it in.
 *
 * `fields` are recorded by every entry of the type, `optional` by some; a field that is unknown is recorded as null.
 * `person` true: the main courante (entries people write and the acts they take); false: the journal de traçabilité
 * alone (what the machine recorded), which shows everything.
 */
import type { Json } from "./canonical-json.ts";
import type { Draft } from "./entry.ts";

type Event = {
  readonly subject: string;
  readonly fields: readonly string[];
  readonly optional?: readonly string[];
  readonly person: boolean;
};

export const CATALOGUE = {
  "workspace.created": { subject: "workspace", fields: ["slug", "name"], person: false },
  "member.invited": {
    subject: "member",
    fields: ["userId", "email", "name", "roles", "organisationIds"],
    person: false,
  },
  "organisation.registered": {
    subject: "organisation",
    fields: ["name", "kind", "siren", "finessEj", "country", "region", "timeZone", "traits", "labs"],
    person: false,
  },
  "product.registered": { subject: "product", fields: ["vendorId", "name"], person: false },

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
    person: true,
  },
  "incident.closed": { subject: "incident", fields: ["closedAt", "reason"], person: true },

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
    person: true,
  },
  "awareness.corrected": {
    subject: "exposure",
    fields: ["instants", "awarenessNote", "reason"],
    person: true,
  },
  "notice.received": { subject: "exposure", fields: ["instants", "channel"], person: true },
  "exposure.assessed": {
    subject: "exposure",
    fields: ["risk", "exemptions34", "severeHealthIncident", "itSystemAttack", "encrypted", "reason"],
    person: true,
  },
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
    person: true,
  },
  "opinion.given": { subject: "opinion", fields: ["obligationId", "advice", "reasons"], person: true },
  "obligation.decided": {
    subject: "decision",
    fields: ["obligationId", "outcome", "reasons", "opinionId"],
    person: true,
  },
  "review.raised": { subject: "obligation", fields: ["review"], person: false },
  "review.settled": { subject: "obligation", fields: ["review", "reason"], person: true },
  "deadline.passed": { subject: "obligation", fields: ["deadlinePassedAt"], person: false },

  "claim.recorded": {
    subject: "claim",
    fields: ["about", "value", "qualifier", "source", "credibility", "recordedBy"],
    person: true,
  },
  "claim.adopted": { subject: "claim", fields: ["adoptedAt", "adoptedBy"], person: true },
  "claim.set_aside": { subject: "claim", fields: ["adoptedAt", "adoptedBy"], person: true },
  "entry.written": { subject: "entry", fields: ["text", "source"], person: true },
} as const satisfies Readonly<Record<string, Event>>;

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
