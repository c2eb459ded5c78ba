import type { NoteCode, ReasonCode } from "./text/codes.ts";
import type { InstantName, Kind, Role, Trait } from "./vocabulary.ts";

export type Localized = { fr: string; en: string };

/** What has to be done. */
export type Duty =
  | "notify_authority"
  | "notify_controller"
  | "notify_processor"
  | "complete_notification"
  | "document"
  | "communicate_to_persons"
  | "report_incident"
  | "report_resolution"
  | "file_complaint"
  | "notify_by_contract";

/** Whom a rule binds. An empty list leaves that side open. `territories` are ISO 3166-1 codes. */
export type Who = {
  roles: readonly Role[];
  kinds: readonly Kind[];
  /** At least one of these. */
  traits: readonly Trait[];
  territories: readonly string[];
};

export type ThresholdFact =
  | "personalData"
  | "risk"
  | "encrypted"
  | "exemptions34"
  | "severeHealthIncident"
  | "itSystemAttack";

/**
 * One fact on which the duty depends. Facts that are true, false or unknown read `yes`, `no`, `unknown`.
 * `releases`: words that end the duty, each with the reason. `unclear`: words that leave it undetermined.
 * `colours`: words under which the duty stands, for a reason of its own. Any other word: the duty stands.
 */
export type Threshold = {
  fact: ThresholdFact;
  releases: Readonly<Record<string, ReasonCode>>;
  unclear: readonly string[];
  colours?: Readonly<Record<string, ReasonCode>>;
};

/** What starts the clock: the first of these instants that is known, or the filing of another rule. */
export type Anchor =
  | { kind: "instant"; firstOf: readonly [InstantName, ...InstantName[]] }
  | { kind: "filing"; rule: string };

/**
 * How hours are counted. K1: elapsed hours from the instant. K2: Reg. 1182/71 art. 3, the hour of the event
 * is not counted. K7: French hours, from hour to hour. K0 is no number at all.
 */
export type HourClock = "K1" | "K2" | "K7";
export type ClockCode = HourClock | "K0";

/** `open`: owed, but the law gives no number. */
export type Limit = { kind: "open" } | { kind: "hours"; hours: number; planned: HourClock; legal: HourClock };

/** To a fixed addressee (`persons`, `register`, `fr-ars`…), or to the data protection authority of the party. */
export type AddresseeRule = { kind: "fixed"; id: string } | { kind: "competent_dpa" };

/** `url` is null where there is nothing public to link to: a contract. */
export type Citation = { text: string; article: string; url: string | null };

/** `agreed`: a clause between parties, which has no dates of its own. */
export type LegalStatus = "in_force" | "adopted_not_applicable" | "proposal" | "agreed";

/** How far the wording was checked: against the official text, a reproduction, a second source, from memory. */
export type Confidence = "official_text" | "reproduced_text" | "secondary_source" | "from_memory";

/** The rule as it stood between two dates (`from` and `until` included; `until` null: still open). */
export type Version = {
  from: string;
  until: string | null;
  status: LegalStatus;
  limit: Limit;
  citation: Citation;
  checkedOn: string;
  confidence: Confidence;
};

/** One duty of law, as dated data. */
export type Rule = {
  id: string;
  duty: Duty;
  title: Localized;
  label: Localized;
  why: Localized;
  who: Who;
  thresholds: readonly Threshold[];
  anchor: Anchor;
  /** The parent stage: its trigger chooses the version of this one. */
  stageOf: string | null;
  addressee: AddresseeRule;
  /** `first_filing`: any filing meets it. `complete_filing`: only one marked complete, of this rule or its parent. */
  metBy: "first_filing" | "complete_filing";
  content: readonly Localized[];
  notes: readonly NoteCode[];
  /** Why the duty stands when no threshold says more. */
  owedReason: ReasonCode;
  versions: readonly [Version, ...Version[]];
};
