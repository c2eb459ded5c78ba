import type { Duty, Limit, Localized, Rule, Threshold } from "#law/rule.ts";
import { INSTANTS, type InstantName, ROLES, type Role } from "#law/vocabulary.ts";
import { OWN_RULE_PREFIX } from "./own-rule-id.ts";

export const OWN_RULE_KINDS = ["contract", "insurer", "internal"] as const;
export type OwnRuleKind = (typeof OWN_RULE_KINDS)[number];

/** What a body can bind itself to do. */
export const OWN_DUTIES = [
  "notify_by_contract",
  "notify_insurer",
  "notify_controller",
  "notify_processor",
  "notify_authority",
  "report_incident",
  "status_report",
  "final_report",
  "communicate_to_persons",
  "inform_recipients",
  "inform_users",
  "inform_media",
  "file_complaint",
  "document",
  "assess",
] as const satisfies readonly Duty[];

/** A time that parties agreed on: elapsed hours, calendar days to 24:00 of the last one, calendar months. */
export type OwnPeriod = { kind: "open" } | { kind: OwnUnit; count: number };
export type OwnUnit = "hours" | "days" | "months";

/** The least and the most of each unit; hours may be a part of one, days and months are whole. */
export const OWN_COUNTS = {
  hours: { least: 1 / 60, most: 8760 },
  days: { least: 1, most: 1826 },
  months: { least: 1, most: 60 },
} as const satisfies Readonly<Record<OwnUnit, { least: number; most: number }>>;

/**
 * A rule that a body agreed to or set for itself, in one person's own words. `id` is a UUID. `anchor`: the first of
 * these instants that is known starts the clock. `addressee` is one of the directory's, an own one or `controller`,
 * `persons`…; `addresseeName` where it has no name there. `from` and `until` are included; null leaves that side open.
 * `risk`: owed from this level of risk on; null: whatever the risk.
 */
export type OwnRule = {
  readonly id: string;
  readonly kind: OwnRuleKind;
  readonly name: string;
  readonly duty: (typeof OWN_DUTIES)[number];
  readonly roles: readonly Role[];
  readonly addressee: string;
  readonly addresseeName: string | null;
  readonly anchor: readonly [InstantName, ...InstantName[]];
  readonly period: OwnPeriod;
  readonly source: { readonly document: string; readonly clause: string };
  readonly from: string | null;
  readonly until: string | null;
  readonly risk: "risk" | "high_risk" | null;
};

/** What keeps a rule from being read: the field, and what was expected there. */
export type OwnRuleFault = { field: keyof OwnRule; expected: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ADDRESSEE = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Before any incident: a clause that names no first day. */
const ALWAYS = "0000-01-01";

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

function isCount({ kind, count }: { kind: OwnUnit; count: number }): boolean {
  const { least, most } = OWN_COUNTS[kind];
  return count >= least && count <= most && (kind === "hours" || Number.isInteger(count));
}

/** What was expected of a number of hours, days or months, or null where it may stand. */
export function countFault(period: OwnPeriod): string | null {
  if (period.kind === "open") return null;
  const { kind } = period;
  if (!Object.hasOwn(OWN_COUNTS, kind)) return "hours, days or months";
  const { least, most } = OWN_COUNTS[kind];
  if (isCount(period)) return null;
  return kind === "hours"
    ? `from a minute to ${most} hours`
    : `a whole number of ${kind} from ${least} to ${most}`;
}

function subset(words: readonly string[], of: readonly string[]): boolean {
  return words.every((word) => of.includes(word));
}

/** The first thing that is wrong with an own rule, or null. */
export function findOwnRuleFault(own: OwnRule): OwnRuleFault | null {
  const { id, name, roles, addressee, anchor, period, source, from, until } = own;
  const count = countFault(period);
  const faults: readonly [boolean, keyof OwnRule, string][] = [
    [!UUID.test(id), "id", "a UUID"],
    [name.trim() === "", "name", "a name"],
    [roles.length === 0 || !subset(roles, ROLES), "roles", `at least one of ${ROLES.join(", ")}`],
    [!ADDRESSEE.test(addressee), "addressee", 'an addressee such as "controller"'],
    [anchor.length === 0 || !subset(anchor, INSTANTS), "anchor", `at least one of ${INSTANTS.join(", ")}`],
    [count !== null, "period", count ?? ""],
    [source.document.trim() === "", "source", "the document that says so"],
    [from !== null && !isDay(from), "from", 'a day that exists, such as "2026-02-23"'],
    [until !== null && !isDay(until), "until", 'a day that exists, such as "2026-02-23"'],
    [from !== null && until !== null && until < from, "until", "an end not before the first day"],
  ];
  const [, field, expected] = faults.find(([isWrong]) => isWrong) ?? [];
  return field === undefined || expected === undefined ? null : { field, expected };
}

// A contract counts as its parties wrote it: Reg. (EEC, Euratom) 1182/71 holds for acts of the Union alone. One reading.
function limitOf(period: OwnPeriod): Limit {
  switch (period.kind) {
    case "open":
      return { kind: "open" };
    case "hours":
      return { kind: "hours", hours: period.count, planned: "K1", legal: "K1" };
    case "days":
      return { kind: "days", days: period.count, planned: "K6", legal: "K6" };
    case "months":
      return { kind: "months", months: period.count, planned: "M", legal: "M" };
  }
}

const NATURE: Readonly<Record<OwnRuleKind, Localized>> = {
  contract: {
    fr: "Clause d’un contrat : elle lie les parties et n’est pas une règle de droit.",
    en: "A clause of a contract: it binds the parties and is not a rule of law.",
  },
  insurer: {
    fr: "Clause d’une police d’assurance : elle lie les parties et n’est pas une règle de droit.",
    en: "A clause of an insurance policy: it binds the parties and is not a rule of law.",
  },
  internal: {
    fr: "Règle que l’organisation s’est donnée : elle n’engage qu’elle et n’est pas une règle de droit.",
    en: "A rule that the organisation set for itself: it binds no one else and is not a rule of law.",
  },
};

function riskThreshold(risk: OwnRule["risk"]): readonly Threshold[] {
  if (risk === null) return [];
  const unclear = ["unassessed"];
  if (risk === "risk") return [{ fact: "risk", releases: { unlikely: "below_agreed_risk" }, unclear }];
  const releases = { unlikely: "below_agreed_risk", risk: "below_agreed_risk" } as const;
  return [{ fact: "risk", releases, unclear }];
}

/**
 * An own rule as the engine reads rules: never in force as law (`agreed`), without link, its name as it was written in
 * both languages, one reading of each date. Throws a `RangeError` for one that `findOwnRuleFault` refuses.
 */
export function ownRule(own: OwnRule): Rule {
  const fault = findOwnRuleFault(own);
  if (fault) throw new RangeError(`${fault.field}: expected ${fault.expected}.`);
  const name: Localized = { fr: own.name, en: own.name };
  return {
    id: `${OWN_RULE_PREFIX}${own.id}`,
    duty: own.duty,
    title: name,
    label: name,
    why: NATURE[own.kind],
    who: { roles: own.roles, kinds: [], traits: [], territories: [] },
    thresholds: riskThreshold(own.risk),
    anchor: { kind: "instant", firstOf: own.anchor },
    stageOf: null,
    addressee: { kind: "fixed", id: own.addressee },
    metBy: "first_filing",
    content: [],
    notes: [],
    owedReason: null,
    versions: [
      {
        from: own.from ?? ALWAYS,
        until: own.until,
        status: "agreed",
        limit: limitOf(own.period),
        citation: { text: own.source.document, article: own.source.clause, url: null },
        checkedOn: own.from ?? ALWAYS,
        confidence: "official_text",
      },
    ],
  };
}
