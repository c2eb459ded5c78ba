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
  "member.invited": { subject: "member", fields: ["email", "name", "role", "organisations"], person: false },
  "organisation.registered": {
    subject: "organisation",
    fields: ["name", "kind", "siren", "finessEj", "timeZone", "traits", "labs"],
    person: false,
  },
  "vendor.registered": { subject: "organisation", fields: ["name", "siren", "timeZone"], person: false },
  "product.registered": { subject: "product", fields: ["vendor", "name", "deployments"], person: false },

  "incident.logged": {
    subject: "incident",
    fields: [
      "reference",
      "title",
      "kind",
      "natures",
      "cause",
      "detectedAt",
      "vendor",
      "product",
      "dataCategories",
    ],
    optional: ["occurredFrom", "occurredTo"],
    person: true,
  },
  "incident.closed": { subject: "incident", fields: ["status", "reason"], person: true },

  "exposure.opened": {
    subject: "exposure",
    fields: ["organisation", "role", "labs", "awareness", "awarenessSource", "persons", "dataCategories"],
    person: true,
  },
  "awareness.corrected": {
    subject: "exposure",
    fields: ["awareness", "awarenessSource", "reason"],
    person: true,
  },
  "exposure.assessed": {
    subject: "exposure",
    fields: ["risk", "exemptions34", "persons", "reason"],
    person: true,
  },
  "notice.received": { subject: "exposure", fields: ["processorNotice", "from", "channel"], person: true },

  "obligation.filed": {
    subject: "obligation",
    fields: ["filedAt", "filedBy", "channel", "receipt", "documentOn", "lateSeconds", "lateReason"],
    person: true,
  },
  "opinion.given": { subject: "obligation", fields: ["opinion", "opinionReason"], person: true },
  "obligation.decided": { subject: "obligation", fields: ["decision", "reason", "mandate"], person: true },
  "review.raised": { subject: "review", fields: ["obligation", "cause"], person: false },
  "review.settled": { subject: "review", fields: ["outcome", "reason"], person: true },

  "claim.recorded": {
    subject: "claim",
    fields: ["topic", "statement", "figure", "source", "credibility"],
    person: true,
  },
  "claim.adopted": { subject: "claim", fields: ["adopted", "reason"], person: true },
  "entry.written": { subject: "entry", fields: ["text", "source"], person: true },
  "deadline.passed": { subject: "obligation", fields: ["dueAt", "legalLimitAt"], person: false },
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
