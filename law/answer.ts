import type { Facts } from "./facts.ts";
import { completeFiling } from "./filings.ts";
import { limitDates, periodOf, type Reach } from "./limits.ts";
import type { ObligationStatus, Reason, Step, Values } from "./obligation.ts";
import { isOwnRuleId } from "./own-rules/own-rule-id.ts";
import { withExtensions, withHolds } from "./postponements.ts";
import type { RowSeed } from "./rows-of-rule.ts";
import type { Limit, Rule, Version } from "./rule.ts";
import type { ReasonCode } from "./text/codes.ts";
import { type Verdict, weigh } from "./thresholds.ts";
import type { Trigger } from "./trigger.ts";
import { assumedVersion, nearestVersion, versionOn } from "./versions.ts";

/** What is asked of one rule for one party and row. */
export type Question = {
  rule: Rule;
  facts: Facts;
  row: RowSeed;
  /** Facts of the party that would be needed to say whether the rule binds it. */
  missing: readonly string[];
  trigger: Trigger;
  /** The local date on which the version is chosen. */
  versionOn: string;
  /** The rule that switches this one off, or null. */
  displacedBy: string | null;
  reach: Reach;
};

/** What the law says, before filings and notes are laid beside it. Dates in epoch milliseconds. */
export type Answer = {
  status: ObligationStatus;
  version: Version | null;
  reason: Reason;
  waitsFor: string | null;
  dueAt: number | null;
  legalLimitAt: number | null;
  steps: Step[];
};

/** Applies one rule: first what ends the duty, then what is in force, then what is still missing, then the dates. */
export function answer(question: Question): Answer {
  const { rule, facts, trigger, row, missing, displacedBy } = question;
  if (displacedBy !== null) {
    return undated(question, "displaced", { code: "displaced_by", values: { rule: displacedBy } });
  }
  const verdict = weigh(rule.thresholds, { facts, subject: row.subject });
  if (verdict.kind === "released") return undated(question, "not_required", verdict.reason);
  const version = versionFor(question);
  if (!version) return undated(question, "not_in_force", outOfForce(question));
  const complete = rule.metBy === "complete_filing" ? completeFiling(facts, rule) : null;
  if (complete) {
    return undated(question, "not_required", {
      code: "notification_complete",
      values: { completeAt: complete.at },
    });
  }
  if (trigger.kind === "waits") {
    const waiting = undated(
      question,
      "waiting",
      waitingReason(trigger.waitsFor, withMissing(verdict, missing, row.missing)),
    );
    return { ...waiting, waitsFor: trigger.waitsFor };
  }
  const final = rule.onlyAfterDueOf === undefined ? null : question.reach.dueOf(rule.onlyAfterDueOf);
  if (final && trigger.at <= final.dueAt) {
    return undated(question, "not_required", {
      code: "handled_before_final",
      values: { rule: rule.onlyAfterDueOf ?? "" },
    });
  }
  return dated({ ...question, trigger, version, verdict: withMissing(verdict, missing, row.missing) });
}

/** The version in force on the day, or the one that is assumed. */
export function versionFor({ rule, facts, versionOn: date }: Pick<Question, "rule" | "facts" | "versionOn">) {
  const version = versionOn(rule, date);
  return version ?? (facts.assume.includes(rule.id) ? assumedVersion(rule, date) : null);
}

function undated(question: Question, status: ObligationStatus, reason: Reason): Answer {
  const { trigger } = question;
  const steps = trigger.kind === "started" ? [...trigger.steps] : [];
  const version = versionFor(question);
  return { status, version, reason, waitsFor: null, dueAt: null, legalLimitAt: null, steps };
}

function outOfForce({ rule, versionOn: date }: Question): Reason {
  const version = nearestVersion(rule, date);
  if (version.status === "proposal") return { code: "only_proposed", values: {} };
  if (version.status === "adopted_not_applicable") return { code: "not_applicable_yet", values: {} };
  if (version.from > date) return { code: "not_yet_in_force", values: { fromOn: version.from } };
  return { code: "no_longer_in_force", values: { untilOn: version.until ?? version.from } };
}

/** What it waits for, and the facts of the breach that will be missing even then. */
function waitingReason(waitsFor: string, verdict: Weighed): Reason {
  const [kind, name = ""] = waitsFor.split(":");
  const missing = verdict.kind === "unclear" ? { missing: verdict.facts.join(", ") } : {};
  return kind === "filing"
    ? { code: "waits_for_filing", values: { rule: name, ...missing } }
    : { code: "waits_for_instant", values: { fact: name, ...missing } };
}

type Weighed = Exclude<Verdict, { kind: "released" }>;

/** A rule for certain kinds or regions is undetermined for a party whose kind or region is not known. */
function withMissing(verdict: Weighed, party: readonly string[], row: readonly string[]): Weighed {
  if (party.length + row.length === 0) return verdict;
  const facts = verdict.kind === "unclear" ? verdict.facts : [];
  return { kind: "unclear", facts: [...new Set([...party, ...row, ...facts])], colour: null };
}

function textApplied({ rule, version }: Started, isAssumed: boolean): Step {
  if (isAssumed) return { code: "version_assumed", at: null, values: {} };
  const { text, article } = version.citation;
  if (isOwnRuleId(rule.id)) {
    const contract = article === "" ? text : `${text}, ${article}`;
    return { code: "own_rule_applied", at: null, values: { contract } };
  }
  return version.status === "agreed"
    ? { code: "clause_applied", at: null, values: { contract: article } }
    : { code: "version_applied", at: null, values: { fromOn: version.from } };
}

/** Why a duty is owed, said by its limit. */
function owedBy(limit: Limit, times: number): { code: ReasonCode; values: Values } {
  const period = periodOf(limit);
  switch (period.kind) {
    case "open":
      return { code: "owed_without_number", values: {} };
    case "hours":
      return { code: "owed_within_hours", values: { hours: period.hours * times } };
    case "days": {
      const code = period.planned === "BD" ? "owed_within_working_days" : "owed_within_days";
      return { code, values: { days: period.days * times } };
    }
    case "months":
      return { code: "owed_within_months", values: { months: period.months } };
    case "order":
      return { code: "owed_by_order", values: {} };
    default:
      return { code: "owed_by_calendar_date", values: {} };
  }
}

type Started = Question & { trigger: Trigger & { kind: "started" }; version: Version; verdict: Weighed };

/** The dates of a limit, moved by police statements and by extensions. */
function sum({ rule, facts, trigger, version, reach }: Started) {
  const again = (start: number) => limitDates(version.limit, start, reach);
  const of = { rule, facts, start: trigger.at, place: reach };
  return withExtensions(withHolds(again(trigger.at), of, again), of);
}

function dated(started: Started): Answer {
  const { rule, trigger, version, verdict, reach } = started;
  const { limit } = version;
  const { dueAt, legalLimitAt, steps: counted } = sum(started);
  const isAssumed = versionOn(rule, started.versionOn) === null;
  const doubled: Step[] = reach.times === 2 ? [{ code: "time_doubled", at: null, values: {} }] : [];
  const steps = [...trigger.steps, textApplied(started, isAssumed), ...doubled, ...counted];
  const base = { version, waitsFor: null, dueAt, legalLimitAt, steps };
  if (verdict.kind === "unclear") {
    const values = { missing: verdict.facts.join(", ") };
    steps.push({ code: "planned_on_stricter_reading", at: null, values });
    return { ...base, status: "undetermined", reason: { code: "fact_missing", values } };
  }
  if (rule.anchorUnstated) {
    return {
      ...base,
      status: "undetermined",
      reason: { code: "anchor_unstated", values: { fact: trigger.name } },
    };
  }
  const owed = owedBy(limit, reach.times);
  const code = verdict.colour ?? rule.owedReason ?? owed.code;
  const reason: Reason = { code, values: { fact: trigger.name, ...owed.values } };
  return { ...base, status: dueAt === null ? "open" : "due", reason };
}
