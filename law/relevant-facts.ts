import { appliesTo } from "./applies-to.ts";
import type { Facts } from "./facts.ts";
import type { Obligation } from "./obligation.ts";
import type { Anchor, Limit, Rule, Term, Threshold, ThresholdFact } from "./rule.ts";
import { candidatesFor } from "./rule-index.ts";
import { versionOn } from "./versions.ts";
import { INSTANTS, type InstantName } from "./vocabulary.ts";

/** What the rules that bind a party look at, each with the ids of those rules. An empty list: nobody need be asked. */
export type RelevantFacts = {
  facts: readonly { fact: ThresholdFact; rules: readonly string[] }[];
  instants: readonly { instant: InstantName; rules: readonly string[] }[];
  /** The number of persons. */
  persons: readonly string[];
  /** Where the persons live. */
  residences: readonly string[];
  /** Rules of other places, which bind the party too once persons who live there are concerned. */
  residencesElsewhere: readonly string[];
  /** Orders of an authority, or events of their own such as a batch of requests. */
  orders: readonly string[];
  /** Statements of the police, and more time granted: they move the date of these rules. */
  holds: readonly string[];
  extensions: readonly string[];
};

function leavesOf(thresholds: readonly Threshold[]): Exclude<Threshold, { any: readonly Threshold[] }>[] {
  return thresholds.flatMap((one) => ("any" in one ? leavesOf(one.any) : [one]));
}

function instantsOfAnchor(anchor: Anchor): readonly InstantName[] {
  if (anchor.kind === "instant") return anchor.firstOf;
  return anchor.kind === "earliest" ? [...anchor.of, ...anchor.orElse] : [];
}

function termsOf(limit: Limit): readonly Term[] {
  if (limit.kind === "readings") return termsOf(limit.legal);
  return limit.kind === "min" || limit.kind === "max" ? limit.of : [];
}

function instantsOf({ anchor, thresholds, versions }: Rule): readonly InstantName[] {
  const later = versions
    .flatMap(({ limit }) => termsOf(limit))
    .flatMap((term) => ("after" in term && term.after ? instantsOfAnchor(term.after) : []));
  const isTimed = leavesOf(thresholds).some((one) => "resolvedWithinHours" in one);
  const timed: InstantName[] = isTimed ? ["detection", "resolution"] : [];
  return [...new Set([...instantsOfAnchor(anchor), ...later, ...timed])];
}

function factsOf({ thresholds }: Rule): readonly ThresholdFact[] {
  return [...new Set(leavesOf(thresholds).flatMap((one) => ("fact" in one ? [one.fact] : [])))];
}

function countsPersons(of: "total" | "residents", { thresholds }: Rule): boolean {
  return leavesOf(thresholds).some((one) => "persons" in one && one.persons === of);
}

/** Ids in alphabetical order, each once: a rule has several wordings under one id. */
function idsOf(rules: readonly Rule[], looks: (rule: Rule) => unknown): string[] {
  return [...new Set(rules.filter(looks).map(({ id }) => id))].sort();
}

type Scope = {
  /** Where persons concerned are known to live; unknown counts as the seat. */
  residences?: readonly string[];
  /** Only the texts in force on this date. */
  on?: string;
};

/** What matters for a party under some rules, so that a form asks for nothing else. Proposals ask for nothing. */
export function relevantFacts(
  party: Facts["party"],
  rules: readonly Rule[],
  { residences = [], on }: Scope = {},
): RelevantFacts {
  const isLaw = (rule: Rule) =>
    on === undefined
      ? !rule.onlyIfAssumed &&
        rule.versions.some(({ status }) => status === "in_force" || status === "agreed")
      : !rule.onlyIfAssumed && versionOn(rule, on) !== null;
  const binding = rules.filter((rule) => isLaw(rule) && appliesTo(rule, party).binds);
  const byResidence = Object.fromEntries(residences.map((code) => [code, 1]));
  const met = new Set(candidatesFor({ party, breach: { persons: { byResidence } } }, rules).rules);
  const here = binding.filter((rule) => met.has(rule));
  const facts = [...new Set(here.flatMap(factsOf))];
  const instants = INSTANTS.filter((name) => here.some((rule) => instantsOf(rule).includes(name)));
  return {
    facts: facts.map((fact) => ({ fact, rules: idsOf(here, (rule) => factsOf(rule).includes(fact)) })),
    instants: instants.map((instant) => ({
      instant,
      rules: idsOf(here, (rule) => instantsOf(rule).includes(instant)),
    })),
    persons: idsOf(here, (rule) => countsPersons("total", rule)),
    residences: idsOf(here, (rule) => rule.residences || countsPersons("residents", rule)),
    residencesElsewhere: idsOf(binding, (rule) => rule.residences && !met.has(rule)),
    orders: idsOf(here, ({ anchor }) => anchor.kind === "order"),
    holds: idsOf(here, ({ hold }) => hold),
    extensions: idsOf(here, ({ extension }) => extension),
  };
}

/** Facts of which a first account of an incident says nothing: they are asked for where a rule looks at them. */
const UNASKED: ReadonlySet<string> = new Set([
  "seriousCareEvent",
  "severityLevel",
  "nis2Significant",
  "craEvent",
  "deviceIncident",
] satisfies ThresholdFact[]);

const BREACH = "breach.";
const FILING = "filing:";

/** A fact that nobody was asked for, and the rules whose rows wait for the answer, dated ones included. */
export type OpenQuestion = { fact: ThresholdFact; rules: readonly string[] };

/** The facts missing from a row: those that leave it undetermined, or would once its clock runs. */
function missingIn({ reason }: Obligation): readonly string[] {
  const { missing } = reason.values;
  return missing === undefined ? [] : String(missing).split(", ");
}

function unaskedIn(row: Obligation): readonly ThresholdFact[] {
  return missingIn(row)
    .filter((name) => name.startsWith(BREACH))
    .map((name) => name.slice(BREACH.length))
    .filter((name): name is ThresholdFact => UNASKED.has(name));
}

/** Does a row say nothing until a question is answered? One that is dated or filed says something and stays. */
function isSilent(row: Obligation): boolean {
  if (row.dueAt !== null || row.filedAt !== null) return false;
  // That a duty with a number waits announces a date.
  if (row.status === "waiting" && row.clock !== "K0") return false;
  const missing = missingIn(row).length;
  return missing > 0 && unaskedIn(row).length === missing;
}

/** The rules of which every row is silent, and those that wait for a filing of one of them. */
function silentRules(rows: readonly Obligation[]): ReadonlyMap<string, readonly ThresholdFact[]> {
  const silent = new Map<string, readonly ThresholdFact[]>();
  const byRule = Map.groupBy(rows, ({ rule }) => rule);
  for (const [rule, own] of byRule) {
    if (own.every(isSilent)) silent.set(rule, [...new Set(own.flatMap(unaskedIn))]);
  }
  const awaited = ({ waitsFor, filedAt }: Obligation) =>
    filedAt === null && waitsFor?.startsWith(FILING) ? silent.get(waitsFor.slice(FILING.length)) : undefined;
  for (let grew = true; grew; ) {
    grew = false;
    for (const [rule, own] of byRule) {
      const facts = own.map(awaited);
      if (silent.has(rule) || facts.some((one) => one === undefined)) continue;
      silent.set(rule, [...new Set(facts.flatMap((one) => one ?? []))]);
      grew = true;
    }
  }
  return silent;
}

/**
 * Parts what the engine answered into rows to show (`asked`) and questions nobody was asked yet. Left out are rows that
 * are undated and undetermined only for want of such a fact, and rows that wait for the filing of one of those.
 */
export function openQuestions(rows: readonly Obligation[]): {
  asked: readonly Obligation[];
  questions: readonly OpenQuestion[];
} {
  const silent = silentRules(rows);
  const waiting = rows.flatMap((row) =>
    (silent.get(row.rule) ?? unaskedIn(row)).map((fact): [ThresholdFact, string] => [fact, row.rule]),
  );
  const byFact = Map.groupBy(waiting, ([fact]) => fact);
  return {
    asked: rows.filter(({ rule }) => !silent.has(rule)),
    questions: [...byFact].map(([fact, pairs]) => ({
      fact,
      rules: [...new Set(pairs.map(([, rule]) => rule))].sort(),
    })),
  };
}
