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
  | "notify_by_contract"
  | "early_warning"
  | "final_report"
  | "status_report"
  | "inform_recipients"
  | "inform_users"
  | "inform_media"
  | "notify_insurer"
  | "answer_requests"
  | "assess"
  | "yearly_report";

/**
 * Whom a rule binds. An empty or absent list leaves that side open. `territories` are ISO 3166-1 codes of the
 * party's seat, `regions` ISO 3166-2; `outside` binds only parties seated elsewhere than in these territories.
 */
export type Who = {
  roles: readonly Role[];
  kinds: readonly Kind[];
  /** At least one of these. */
  traits: readonly Trait[];
  /** None of these. */
  without?: readonly Trait[];
  territories: readonly string[];
  regions?: readonly string[];
  outside?: readonly string[];
  freeZone?: "difc" | "adgm";
};

export type ThresholdFact =
  | "personalData"
  | "natures"
  | "cause"
  | "risk"
  | "encrypted"
  | "exemptions34"
  | "severeHealthIncident"
  | "seriousCareEvent"
  | "severityLevel"
  | "itSystemAttack"
  | "dataCategories"
  | "nis2Significant"
  | "craEvent"
  | "deviceIncident";

/**
 * One fact on which the duty depends. Facts that are true, false or unknown read `yes`, `no`, `unknown`; an empty
 * list of natures or categories reads `unknown`. `releases`: words that end the duty, each with the reason.
 * `unclear`: words that leave it undetermined. `colours`: words under which the duty stands, for a reason of its
 * own. `unless`: words under which it stands whatever else is said. Any other word: the duty stands.
 */
export type FactThreshold = {
  fact: ThresholdFact;
  releases: Readonly<Record<string, ReasonCode>>;
  unclear: readonly string[];
  colours?: Readonly<Record<string, ReasonCode>>;
  unless?: readonly string[];
};

/** A number of persons: in total, or residents of the row's residence. `below`: the duty stands under it. */
export type PersonsThreshold = { persons: "total" | "residents"; atLeast?: number; below?: number };

/** The duty stands where one of these does; where none can, it is released for `reason`. */
export type AnyThreshold = { any: readonly Threshold[]; reason: ReasonCode };

/** Released where the incident was resolved within some hours of its detection. */
export type ResolvedThreshold = { resolvedWithinHours: number; reason: ReasonCode };

export type Threshold = FactThreshold | PersonsThreshold | AnyThreshold | ResolvedThreshold;

/**
 * What starts the clock: the first of these instants that is known (`firstOf`), the earliest of those known
 * (`earliest`, else the first of `orElse`), the filing of another rule (or of one of several), or a recorded order
 * or event.
 */
export type Anchor =
  | { kind: "instant"; firstOf: readonly [InstantName, ...InstantName[]] }
  | { kind: "earliest"; of: readonly [InstantName, ...InstantName[]]; orElse: readonly InstantName[] }
  | { kind: "filing"; rule: string; or?: readonly string[] }
  | { kind: "order" };

/**
 * How time is counted. K1: elapsed hours from the instant. K2: Reg. 1182/71 art. 3, the hour of the event is not
 * counted. K7: French hours. K6: calendar days, the day of the event not counted. K4: as K6, then art. 3(4) and
 * 3(5). CD+R: as K6, a last day that is no working day moves to the next one. CDi, CDi+R: the day of the event is
 * day 1. BD: working days. M: calendar months. K5: months, then art. 3(4). FIX: a date of the calendar.
 * ORDER: the date that an order sets. K0 is no number at all.
 */
export type HourClock = "K1" | "K2" | "K7";
export type DayClock = "K4" | "K6" | "CD+R" | "CDi" | "CDi+R" | "BD";
export type MonthClock = "M" | "K5";
export type ClockCode = HourClock | DayClock | MonthClock | "K0" | "FIX" | "ORDER";

/** A calendar of public holidays, by country or state. */
export type CalendarId =
  | ("AT" | "BE" | "BG" | "HR" | "CY" | "CZ" | "DK" | "EE" | "FI" | "FR" | "DE" | "GR" | "HU" | "IE" | "IT")
  | ("LV" | "LT" | "LU" | "MT" | "NL" | "PL" | "PT" | "RO" | "SK" | "SI" | "ES" | "SE" | "NO" | "IS" | "LI")
  | ("US" | "US-CA" | "US-TX" | "US-NY" | "BR" | "BR-ANPD" | "JP" | "AU");

/** `state`: the calendar of the Member State of the party. */
export type Calendar = CalendarId | "state";

/**
 * A period with its two readings. `legalHours` and `legalCalendar` where the latest lawful reading has its own.
 * `year_end`: days after the end of the year of the trigger. `fixed_date`: a date of the year after it.
 * `order`: the date that the order sets, open where it sets none.
 */
export type Period =
  | { kind: "open" }
  | { kind: "hours"; hours: number; planned: HourClock; legal: HourClock; legalHours?: number }
  | {
      kind: "days";
      days: number;
      planned: DayClock;
      legal: DayClock;
      calendar?: Calendar;
      legalCalendar?: Calendar;
    }
  | { kind: "months"; months: number; planned: MonthClock; legal: MonthClock; calendar?: Calendar }
  | { kind: "year_end"; days: number }
  | { kind: "fixed_date"; month: number; day: number }
  | { kind: "order" };

/** One date among several: a period from the rule's own trigger or from another anchor, or the date of a rule. */
export type Term = { period: Period; after?: Anchor } | { dueOf: string };

/** `min`, `max`: the earliest or the latest of the dates known. `readings`: each reading has an expression. */
export type Limit =
  | Period
  | { kind: "min" | "max"; of: readonly [Term, ...Term[]] }
  | { kind: "readings"; planned: Period; legal: Limit };

/**
 * To a fixed addressee (`persons`, `register`, `fr-ars`…), to each of several (one row each; those of
 * `privateOnly` are not told by public bodies), to the data
 * protection authority of the party or of the residence, to the device authority or the CSIRT of the party's
 * country, or to one of two according to whether the party is a public body.
 */
export type AddresseeRule =
  | { kind: "fixed"; id: string }
  | { kind: "each"; ids: readonly [string, ...string[]]; privateOnly?: readonly string[] }
  | { kind: "competent_dpa" }
  | { kind: "residence_dpa" }
  | { kind: "device_authority" }
  | { kind: "csirt" }
  | { kind: "by_sector"; public: string; private: string };

/** `url` is null where there is nothing public to link to: a contract. */
export type Citation = { text: string; article: string; url: string | null };

/** `agreed`: a clause between parties or a rule that a body set for itself; never law. */
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

/**
 * More time: `asked` for within the limit and up to `upTo` in all, `granted` by the authority whatever the date,
 * or an `outage` of the authority's service on the last day, which moves it to its next working day.
 */
export type Extension =
  | { kind: "asked"; upTo: Period }
  | { kind: "granted" }
  | { kind: "outage"; calendar: CalendarId };

/** One duty of law, as dated data. Two rules share an id where their territories differ. */
export type Rule = {
  id: string;
  duty: Duty;
  title: Localized;
  label: Localized;
  why: Localized;
  who: Who;
  thresholds: readonly Threshold[];
  anchor: Anchor;
  /** The text does not say what starts the clock: the duty is planned and stays undetermined. */
  anchorUnstated?: true;
  /** The parent stage: its trigger chooses the version of this one. */
  stageOf: string | null;
  addressee: AddresseeRule;
  /** Whom the same filing reaches as well. */
  alsoTo?: readonly string[];
  /** One row for each of these residences (a country stands for its regions) in which affected persons live. */
  residences?: readonly string[];
  /** Rules whose filing meets this one too, in all or in some territories. */
  metByFilingOf?: readonly { rule: string; territories?: readonly string[] }[];
  /** Owed only where its trigger lies after the date of this rule: the incident still ran then. */
  onlyAfterDueOf?: string;
  /** Rules that switch this one off where they bind the party and are in force. */
  displacedBy?: readonly string[];
  /** A police statement moves the date to its end at the earliest, or starts the period again from its end. */
  hold?: "postpones" | "restarts";
  extension?: Extension;
  /** Parties with this trait have twice the time. */
  doubledFor?: Trait;
  /** A proposal that is listed only where it is assumed. */
  onlyIfAssumed?: true;
  /** `first_filing`: any filing meets it. `complete_filing`: only one marked complete, of this rule or its parent. */
  metBy: "first_filing" | "complete_filing";
  content: readonly Localized[];
  notes: readonly NoteCode[];
  /** Why the duty stands when no threshold says more; null: its limit says it. */
  owedReason: ReasonCode | null;
  versions: readonly [Version, ...Version[]];
};
