import { momentText } from "#features/obligations/components/moment-text.ts";
import { placeName } from "#features/obligations/components/place-name.ts";
import {
  addresseeName,
  instantName,
  ruleLabel,
  waitsForText,
} from "#features/obligations/components/rule-words.ts";
import type { Expected } from "#law/cases/law-case.ts";
import type { Facts } from "#law/facts.ts";
import { reasonText } from "#law/text.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import { formatDay, formatDuration, formatInstant } from "#lib/dates.ts";
import type { Messages } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import { factValue } from "../../components/fact-words.ts";
import type { LawWords } from "../../components/law-words.ts";

/** One line of a case: what is known, or what follows. */
export type CaseLine = { readonly id: string; readonly term: string; readonly text: string };

type Context = LawWords & { readonly zone: string };

/** The facts of a case in words: the body, the breach, the instants, and what was recorded since. */
export function factLines(facts: Facts, words: LawWords): CaseLine[] {
  const context = { ...words, zone: facts.party.timeZone };
  return [
    ...partyLines(facts, context),
    ...breachLines(facts, context),
    ...instantLines(facts, context),
    ...recordLines(facts, context),
  ];
}

function partyLines({ party }: Facts, words: Context): CaseLine[] {
  const { t } = words;
  const place = [party.country, ...(party.region === null ? [] : [party.region])];
  const traits = party.traits.map((trait) => t(`vocabulary.traits.${trait}`));
  const zone = party.freeZone === null ? [] : [t(`vocabulary.freeZones.${party.freeZone}`)];
  const said = [
    party.kind === null ? t("law.cases.unknownKind") : t(`vocabulary.partyKinds.${party.kind}`),
    ...party.role.map((role) => t(`vocabulary.partyRoles.${role}`)),
    ...place.map((code) => placeName(code, words)),
    ...traits,
    ...zone,
  ];
  return [{ id: "party", term: t("law.cases.party"), text: said.join(" · ") }];
}

const WORDED = [
  ...(["personalData", "natures", "cause", "risk", "exemptions34", "severeHealthIncident"] as const),
  ...(["seriousCareEvent", "severityLevel", "itSystemAttack", "dataCategories"] as const),
  ...(["nis2Significant", "craEvent", "deviceIncident", "encrypted"] as const),
];

function breachLines({ breach }: Facts, words: Context): CaseLine[] {
  const { t, locale } = words;
  const lines = WORDED.flatMap((fact) => {
    const value = breach[fact];
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    const values = typeof value === "boolean" ? [value ? "yes" : "no"] : [value].flat();
    const text = values.map((one) => factValue(fact, one, t)).join(", ");
    return [{ id: fact, term: t(`vocabulary.thresholdFacts.${fact}`), text }];
  });
  const { total, byResidence } = breach.persons;
  const homes = Object.entries(byResidence).map(([code, persons]) =>
    t("law.cases.livingIn", { count: formatCount(persons, locale), place: placeName(code, words) }),
  );
  const counts = [...(total === null ? [] : [formatCount(total, locale)]), ...homes];
  if (counts.length > 0)
    lines.push({ id: "personalData", term: t("law.cases.persons"), text: counts.join(" · ") });
  if (breach.authorityAlreadyInformed)
    lines.push({ id: "personalData", term: t("law.cases.informed"), text: t("vocabulary.answers.yes") });
  return lines.map((line, index) => ({ ...line, id: `${line.id}-${index}` }));
}

function instantLines({ instants }: Facts, { t, ...place }: Context): CaseLine[] {
  return INSTANTS.flatMap((name) => {
    const moment = instants[name];
    if (moment === null) return [];
    return [{ id: name, term: instantName(name, t), text: momentText(moment, { ...place, t }) }];
  });
}

function recordLines(facts: Facts, words: Context): CaseLine[] {
  const { t } = words;
  const at = (iso: string) => instantText(iso, words);
  const named = (id: string) => ruleLabel(id, words);
  const span = (from: string, until: string | null) =>
    until === null ? at(from) : t("law.cases.until", { from: at(from), until: at(until) });
  const filings = facts.filings.map((filing) => ({
    term: t("law.cases.filing", { rule: named(filing.rule) }),
    text: [
      at(filing.at),
      ...(filing.addressee === null ? [] : [addresseeName(filing.addressee, t)]),
      ...(filing.complete ? [t("law.cases.complete")] : []),
    ].join(" · "),
  }));
  const orders = facts.orders.map((order) => ({
    term: t("law.cases.order", { rule: named(order.rule) }),
    text: span(order.at, order.until),
  }));
  const holds = facts.holds.map((hold) => ({
    term: t(hold.form === "written" ? "law.cases.writtenHold" : "law.cases.oralHold"),
    text: span(hold.at, hold.until),
  }));
  const extensions = facts.extensions.map((extension) => ({
    term: t("law.cases.extension", { rule: named(extension.rule) }),
    text: span(extension.at, extension.until),
  }));
  const assumed = facts.assume.map((id) => ({ term: t("law.cases.assumed"), text: named(id) }));
  const clauses = facts.contracts.map(({ notifyWithinHours: hours }) => ({
    term: t("law.cases.contract"),
    text: hours === null ? t("law.limit.open") : t("law.limit.hours", { count: hours }),
  }));
  const readAt = facts.at === null ? [] : [{ term: t("law.cases.readAt"), text: at(facts.at) }];
  return [...filings, ...orders, ...holds, ...extensions, ...assumed, ...clauses, ...readAt].map(
    (line, index) => ({ id: `record-${index}`, ...line }),
  );
}

function instantText(iso: string, { zone, locale }: Context): string {
  return formatInstant(Temporal.Instant.from(iso), { zone, locale });
}

/** What a case expects of the rule, in words: its state, its dates, whom it tells. */
export function expectedLines(expected: Expected, facts: Facts, words: LawWords): CaseLine[] {
  const { t, locale } = words;
  const context = { ...words, zone: facts.party.timeZone };
  const at = (iso: string) => instantText(iso, context);
  const optional = <T>(
    value: T | null | undefined,
    id: keyof Messages["law"]["expected"],
    say: (known: T) => CaseLine["text"],
  ) =>
    value === null || value === undefined ? [] : [{ id, term: t(`law.expected.${id}`), text: say(value) }];
  if (expected.absent)
    return [{ id: "absent", term: t("law.expected.state"), text: t("law.expected.absent") }];
  const late = (seconds: number) =>
    seconds === 0 ? t("law.expected.inTime") : formatDuration(seconds * 1000, locale, "second");
  return [
    ...optional(expected.status, "state", (status) => t(`states.${status}`)),
    ...optional(expected.addressee, "addressee", (id) => addresseeName(id, t)),
    ...optional(expected.subject, "subject", (subject) =>
      /^\d{4}-/.test(subject) ? at(subject) : placeName(subject, words),
    ),
    ...optional(expected.trigger, "trigger", (name) => triggerText(name, words)),
    ...optional(expected.triggerAt, "triggerAt", at),
    ...optional(expected.waitsFor, "waitsFor", (name) => waitsForText(name, words)),
    ...optional(expected.dueAt, "dueAt", at),
    ...(expected.dueAt === null
      ? [{ id: "dueAt", term: t("law.expected.dueAt"), text: t("law.expected.noDate") }]
      : []),
    ...optional(expected.legalLimitAt, "legalLimitAt", at),
    ...optional(expected.filedAt, "filedAt", at),
    ...optional(expected.lateBySeconds, "lateBy", late),
    ...optional(expected.lateInLawBySeconds, "lateInLawBy", late),
    ...optional(expected.overdue, "overdue", (is) => t(`vocabulary.answers.${is ? "yes" : "no"}`)),
    ...optional(expected.clock, "clock", (code) => t(`law.clockNames.${code}`)),
    ...optional(expected.legalClock, "legalClock", (code) => t(`law.clockNames.${code}`)),
    ...versionLines(expected, words),
    ...optional(expected.alsoTo?.length ? expected.alsoTo : null, "alsoTo", (ids) =>
      ids.map((id) => addresseeName(id, t)).join(", "),
    ),
    ...optional(expected.reason, "reason", (reason) => reasonText(reason, locale, context.zone)),
  ];
}

function versionLines({ version }: Expected, { t, locale }: LawWords): CaseLine[] {
  if (version === undefined) return [];
  const on = version === null ? null : formatDay(Temporal.PlainDate.from(version), locale);
  const text = on === null ? t("law.expected.noVersion") : t("law.expected.versionFrom", { on });
  return [{ id: "version", term: t("law.expected.version"), text }];
}

function triggerText(name: string, words: LawWords): string {
  const { t } = words;
  if (name === "order") return t("law.anchor.order");
  if (!name.startsWith("filing:")) return instantName(name, t);
  return t("law.cases.filing", { rule: ruleLabel(name.slice("filing:".length), words) });
}

/** The outcome in one line, for the head of a case. */
export function outcomeText(expected: Expected, facts: Facts, words: LawWords): string {
  const { t } = words;
  if (expected.absent) return t("law.expected.absent");
  const state = expected.status === undefined ? [] : [t(`states.${expected.status}`)];
  const context = { ...words, zone: facts.party.timeZone };
  const due = expected.dueAt ? [instantText(expected.dueAt, context)] : [];
  const where =
    expected.subject && !/^\d{4}-/.test(expected.subject) ? [placeName(expected.subject, words)] : [];
  const to = expected.addressee === undefined ? [] : [addresseeName(expected.addressee, t)];
  const said = [...state, ...where, ...to, ...due];
  if (said.length > 0) return said.join(" · ");
  const lines = expectedLines(expected, facts, words).map((line) => t("law.cases.line", line));
  return lines.join(" · ") || t("law.expected.applies");
}
