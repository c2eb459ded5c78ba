import { type Answer, answer, type Question, versionFor } from "./answer.ts";
import { appliesTo } from "./applies-to.ts";
import { EEA, territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import { layRow } from "./lay-row.ts";
import type { Reach } from "./limits.ts";
import type { Obligation } from "./obligation.ts";
import { RULES } from "./pack.ts";
import { type RowSeed, rowsOfRule } from "./rows-of-rule.ts";
import type { Anchor, CalendarId, Rule } from "./rule.ts";
import { type Candidates, candidatesFor } from "./rule-index.ts";
import { contractRule } from "./rules/contract-rule.ts";
import { type Trigger, triggerOf } from "./trigger.ts";
import { epochOf, localDate } from "./zone-time.ts";

export type EngineOptions = {
  /** Evaluate as of this instant, epoch milliseconds: it decides what is overdue. No clock is read here. */
  at: number;
  /** The rules of law to apply; the whole pack by default. */
  rules?: readonly Rule[];
};

/**
 * Every obligation of one party in one breach, sorted by rule, addressee and subject. Pure: it reads no clock, and
 * the order of facts and of rules changes nothing. `facts` come from `parseFacts`; on such facts nothing is thrown.
 */
export function obligationsFor(facts: Facts, { at, rules = RULES }: EngineOptions): Obligation[] {
  const candidates = candidatesFor(facts, rules);
  const known: Case = { facts, at, candidates };
  const rows: Obligation[] = [];
  for (const rule of candidates.rules) collect(rule, known, rows);
  for (const contract of facts.contracts) collect(contractRule(contract), known, rows);
  return rows.sort(byKey);
}

function collect(rule: Rule, known: Case, rows: Obligation[]): void {
  for (const question of questionsOf(rule, known)) rows.push(layRow(question, answer(question), known.at));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byKey(a: Obligation, b: Obligation): number {
  return (
    compare(a.rule, b.rule) || compare(a.addressee, b.addressee) || compare(a.subject ?? "", b.subject ?? "")
  );
}

type Case = { facts: Facts; at: number; candidates: Candidates };

const NONE: readonly Question[] = [];

/** What a rule is asked for this party: one question for each of its rows, none where it binds others. */
function questionsOf(rule: Rule, known: Case): readonly Question[] {
  const { facts } = known;
  if (rule.onlyIfAssumed && !facts.assume.includes(rule.id)) return NONE;
  const { binds, missing } = appliesTo(rule, facts.party);
  if (!binds) return NONE;
  return rowsOfRule(rule, facts).map((row) => ask(rule, row, { ...known, missing }));
}

function ask(rule: Rule, row: RowSeed, known: Case & { missing: readonly string[] }): Question {
  const { facts, missing } = known;
  const scene = { facts, addressee: awaitedFrom(rule, row, known), orderAt: row.order?.at ?? null };
  const trigger = triggerOf(rule.anchor, scene);
  const versionOn = versionDate(rule, trigger, known);
  const reach = reachOf(rule, row, known);
  return { rule, facts, row, missing, trigger, versionOn, displacedBy: displacerOf(rule, known), reach };
}

/** A stage that waits for a filing with its own addressee counts no other; one that waits for another's, any. */
function awaitedFrom({ anchor }: Rule, { addressee }: RowSeed, { facts, candidates }: Case): string | null {
  if (anchor.kind !== "filing" || facts.filings.every((filing) => filing.addressee === null)) return null;
  const parent = candidates.byId.get(anchor.rule);
  const isShared = parent && rowsOfRule(parent, facts).some((row) => row.addressee === addressee);
  return isShared ? addressee : null;
}

/** The local date of the trigger of the first stage, which chooses the version of all; today's where it waits. */
function versionDate(rule: Rule, trigger: Trigger, { facts, at, candidates }: Case): string {
  let [stage, root]: [Rule, Trigger] = [rule, trigger];
  while (stage.stageOf !== null) {
    const parent = candidates.byId.get(stage.stageOf);
    if (!parent) break;
    stage = parent;
    root = triggerOf(parent.anchor, { facts, addressee: null, orderAt: null });
  }
  return localDate(root.kind === "started" ? root.at : at, facts.party.timeZone);
}

/** The first rule that switches this one off: it binds the party, and its text is in force or assumed. */
function displacerOf(rule: Rule, known: Case): string | null {
  for (const id of rule.displacedBy ?? []) {
    const other = known.candidates.byId.get(id);
    if (!other || !appliesTo(other, known.facts.party).binds) continue;
    if (other.onlyIfAssumed && !known.facts.assume.includes(id)) continue;
    const trigger = triggerOf(other.anchor, { facts: known.facts, addressee: null, orderAt: null });
    const versionOn = versionDate(other, trigger, known);
    if (versionFor({ rule: other, facts: known.facts, versionOn })) return id;
  }
  return null;
}

function stateCalendar(facts: Facts): CalendarId | null {
  const territory = territoryOf(facts.party);
  return EEA.includes(territory) ? (territory as CalendarId) : null;
}

/** What the rule's expressions may look at. Dates of other rules are worked out only where they are asked for. */
function reachOf(rule: Rule, row: RowSeed, known: Case): Reach {
  const { facts } = known;
  const isDoubled = rule.doubledFor !== undefined && facts.party.traits.includes(rule.doubledFor);
  return {
    zone: facts.party.timeZone,
    state: stateCalendar(facts),
    times: isDoubled ? 2 : 1,
    orderUntil: row.order?.until ? epochOf(row.order.until) : null,
    triggerAt: (anchor: Anchor) => {
      const trigger = triggerOf(anchor, { facts, addressee: null, orderAt: null });
      return trigger.kind === "started" ? trigger.at : null;
    },
    dueOf: (id) => datesOfRule(id, known),
  };
}

function datesOfRule(id: string, known: Case): { dueAt: number; legalLimitAt: number } | null {
  const other = known.candidates.byId.get(id);
  const question = other && questionsOf(other, known)[0];
  if (!question) return null;
  const { dueAt, legalLimitAt }: Answer = answer(question);
  return dueAt === null || legalLimitAt === null ? null : { dueAt, legalLimitAt };
}
