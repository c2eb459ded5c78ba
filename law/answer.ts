import type { Applies } from "./applies-to.ts";
import { datesOf } from "./clocks.ts";
import type { Facts } from "./facts.ts";
import { completeFiling } from "./filings.ts";
import type { ObligationStatus, Reason, Step } from "./obligation.ts";
import type { Rule, Version } from "./rule.ts";
import { type Verdict, weigh } from "./thresholds.ts";
import type { Trigger } from "./trigger.ts";
import { nearestVersion, versionOn } from "./versions.ts";

/** What is asked of one rule for one party. */
export type Question = {
  rule: Rule;
  facts: Facts;
  addressee: string;
  applies: Applies;
  trigger: Trigger;
  /** The local date on which the version is chosen. */
  versionOn: string;
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
  const { rule, facts, trigger, applies } = question;
  const verdict = weigh(rule.thresholds, facts.breach);
  const version = versionOn(rule, question.versionOn);
  if (verdict.kind === "released") return undated(question, "not_required", verdict.reason);
  if (!version) return undated(question, "not_in_force", outOfForce(question));
  const complete = rule.metBy === "complete_filing" ? completeFiling(facts, rule) : null;
  if (complete) {
    return undated(question, "not_required", {
      code: "notification_complete",
      values: { completeAt: complete.at },
    });
  }
  if (trigger.kind === "waits") {
    const waiting = undated(question, "waiting", waitingReason(trigger.waitsFor));
    return { ...waiting, waitsFor: trigger.waitsFor };
  }
  return dated({ ...question, trigger, version, verdict: withKind(verdict, applies) });
}

function undated(question: Question, status: ObligationStatus, reason: Reason): Answer {
  const { trigger, rule } = question;
  const steps = trigger.kind === "started" ? [...trigger.steps] : [];
  const version = versionOn(rule, question.versionOn);
  return { status, version, reason, waitsFor: null, dueAt: null, legalLimitAt: null, steps };
}

function outOfForce({ rule, versionOn: date }: Question): Reason {
  const version = nearestVersion(rule, date);
  if (version.from > date) return { code: "not_yet_in_force", values: { fromOn: version.from } };
  return { code: "no_longer_in_force", values: { untilOn: version.until ?? version.from } };
}

function waitingReason(waitsFor: string): Reason {
  const [kind, name = ""] = waitsFor.split(":");
  return kind === "filing"
    ? { code: "waits_for_filing", values: { rule: name } }
    : { code: "waits_for_instant", values: { fact: name } };
}

/** A rule for certain kinds is undetermined for a party whose kind is not known. */
function withKind(verdict: Verdict, applies: Applies): Verdict {
  if (applies !== "unless_kind") return verdict;
  const facts = verdict.kind === "unclear" ? verdict.facts : [];
  return { kind: "unclear", facts: ["party.kind", ...facts] };
}

function textApplied(version: Version): Step {
  return version.status === "agreed"
    ? { code: "clause_applied", at: null, values: { contract: version.citation.article } }
    : { code: "version_applied", at: null, values: { fromOn: version.from } };
}

type Started = Question & { trigger: Trigger & { kind: "started" }; version: Version; verdict: Verdict };

function dated({ rule, facts, trigger, version, verdict }: Started): Answer {
  const { limit } = version;
  const { dueAt, legalLimitAt, steps: sum } = datesOf(limit, trigger.at, facts.party.timeZone);
  const steps = [...trigger.steps, textApplied(version), ...sum];
  if (verdict.kind === "unclear") {
    const values = { missing: verdict.facts.join(", ") };
    steps.push({ code: "planned_on_stricter_reading", at: null, values });
    const reason: Reason = { code: "fact_missing", values };
    return { status: "undetermined", version, reason, waitsFor: null, dueAt, legalLimitAt, steps };
  }
  const code = (verdict.kind === "stands" ? verdict.colour : null) ?? rule.owedReason;
  const hours = limit.kind === "hours" ? { hours: limit.hours } : {};
  const reason: Reason = { code, values: { fact: trigger.name, ...hours } };
  const status = limit.kind === "open" ? "open" : "due";
  return { status, version, reason, waitsFor: null, dueAt, legalLimitAt, steps };
}
