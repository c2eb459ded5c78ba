import { type Answer, answer, type Question } from "./answer.ts";
import { appliesTo } from "./applies-to.ts";
import { clocksOf } from "./clocks.ts";
import { competentDpa } from "./competent-authority.ts";
import type { Facts } from "./facts.ts";
import { completeFiling, firstFiling } from "./filings.ts";
import { notesFor } from "./notes.ts";
import type { Obligation, Step } from "./obligation.ts";
import { RULES } from "./pack.ts";
import type { Rule } from "./rule.ts";
import { contractRule } from "./rules/contract-rule.ts";
import { type Trigger, triggerOf } from "./trigger.ts";
import { nearestVersion } from "./versions.ts";
import { epochOf, isoSecond, localDate } from "./zone-time.ts";

export type EngineOptions = {
  /** Evaluate as of this instant, epoch milliseconds: it decides what is overdue. No clock is read here. */
  at: number;
  /** The rules of law to apply; the whole pack by default. */
  rules?: readonly Rule[];
};

/**
 * Every obligation of one party in one breach, sorted by rule id. Pure: it reads no clock, and the
 * order of facts and of rules changes nothing. `facts` come from `parseFacts`; on such facts nothing is thrown.
 */
export function obligationsFor(facts: Facts, { at, rules = RULES }: EngineOptions): Obligation[] {
  const rows: Obligation[] = [];
  for (const rule of [...rules, ...facts.contracts.map(contractRule)]) {
    const question = ask(rule, { facts, at, rules });
    if (question) rows.push(lay(question, answer(question), at));
  }
  return rows.sort(byRule);
}

function byRule(a: Obligation, b: Obligation): number {
  return a.rule < b.rule ? -1 : 1;
}

type Case = { facts: Facts; at: number; rules: readonly Rule[] };

/** What a rule is asked for this party, or null where it binds others. */
function ask(rule: Rule, { facts, at, rules }: Case): Question | null {
  const applies = appliesTo(rule, facts.party);
  if (applies === "no") return null;
  const addressee = rule.addressee.kind === "fixed" ? rule.addressee.id : competentDpa(facts.party);
  if (addressee === null) return null;
  const trigger = triggerOf(rule.anchor, facts, addressee);
  const root = rootTrigger(rule, rules, { facts, addressee, trigger });
  const chosenAt = root.kind === "started" ? root.at : at;
  const versionOn = localDate(chosenAt, facts.party.timeZone);
  return { rule, facts, addressee, applies, trigger, versionOn };
}

type Seen = { facts: Facts; addressee: string; trigger: Trigger };

/** A chained stage takes the version of its parent's trigger. */
function rootTrigger(rule: Rule, rules: readonly Rule[], seen: Seen): Trigger {
  if (rule.stageOf === null) return seen.trigger;
  const parent = rules.find((candidate) => candidate.id === rule.stageOf);
  if (!parent) return seen.trigger;
  const trigger = triggerOf(parent.anchor, seen.facts, seen.addressee);
  return rootTrigger(parent, rules, { ...seen, trigger });
}

/** Seconds by which a filing missed a date: 0 in time, null where nothing was filed or no date is set. */
function lateness(filedAt: string | null, limitAt: number | null): number | null {
  if (filedAt === null || limitAt === null) return null;
  return Math.max(0, (epochOf(filedAt) - limitAt) / 1000);
}

function filingSteps(filedAt: string | null, late: number | null, lateInLaw: number | null): Step[] {
  if (filedAt === null) return [];
  if (late === null || lateInLaw === null) return [{ code: "filed", at: filedAt, values: {} }];
  if (late === 0) return [{ code: "filed_in_time", at: filedAt, values: {} }];
  if (lateInLaw === 0) return [{ code: "filed_late_within_law", at: filedAt, values: { lateSeconds: late } }];
  return [{ code: "filed_late", at: filedAt, values: { lateSeconds: late, lawSeconds: lateInLaw } }];
}

function filedAtFor({ rule, facts, addressee }: Question): string | null {
  if (rule.metBy === "first_filing") return firstFiling(facts, rule.id, addressee);
  const complete = completeFiling(facts, rule);
  return complete?.rule === rule.id ? complete.at : null;
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoSecond(at);
}

/** Lays filings and notes beside the answer, and writes the row out. */
function lay(question: Question, said: Answer, at: number): Obligation {
  const { rule, facts, trigger } = question;
  const { version, status, dueAt, legalLimitAt } = said;
  const text = version ?? nearestVersion(rule, question.versionOn);
  const { clock, legalClock } = clocksOf(text.limit);
  const filedAt = filedAtFor(question);
  const lateBySeconds = lateness(filedAt, dueAt);
  const lateInLawBySeconds = lateness(filedAt, legalLimitAt);
  const overdue = filedAt === null && dueAt !== null && at > dueAt;
  const pastLegalLimit = filedAt === null && legalLimitAt !== null && at > legalLimitAt;
  const standing = { status, overdue, pastLegalLimit, lateBySeconds, lateInLawBySeconds };
  return {
    rule: rule.id,
    version: version === null || version.status === "agreed" ? null : version.from,
    duty: rule.duty,
    status,
    addressee: question.addressee,
    subject: null,
    trigger: trigger.kind === "started" ? trigger.name : null,
    triggerAt: trigger.kind === "started" ? isoSecond(trigger.at) : null,
    dueAt: isoOrNull(dueAt),
    legalLimitAt: isoOrNull(legalLimitAt),
    clock,
    legalClock,
    overdue,
    filedAt,
    lateBySeconds,
    lateInLawBySeconds,
    alsoTo: [],
    notes: notesFor(rule.notes, facts, standing),
    waitsFor: said.waitsFor,
    steps: said.steps.concat(filingSteps(filedAt, lateBySeconds, lateInLawBySeconds)),
    reason: said.reason,
    citation: text.citation,
  };
}
