import type { Answer, Question } from "./answer.ts";
import { territoryOf } from "./countries.ts";
import { completeFiling, filingSince, firstFiling } from "./filings.ts";
import { clocksOf } from "./limits.ts";
import { notesFor } from "./notes.ts";
import type { Obligation, Step } from "./obligation.ts";
import { nearestVersion } from "./versions.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

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

type Filed = { at: string; by: string };

/** What met this duty: its own filing, or one that reaches its addressee as well. */
function filedBy({ rule, facts, row }: Question): Filed | null {
  if (row.order !== null) {
    const at = filingSince(facts, rule.id, row.order.at);
    return at === null ? null : { at, by: rule.id };
  }
  if (rule.metBy === "complete_filing") {
    const complete = completeFiling(facts, rule);
    return complete?.rule === rule.id ? { at: complete.at, by: rule.id } : null;
  }
  const own = firstFiling(facts, rule.id, row.addressee);
  let first: Filed | null = own === null ? null : { at: own, by: rule.id };
  for (const { rule: by, territories } of rule.metByFilingOf ?? []) {
    if (territories && !territories.includes(territoryOf(facts.party))) continue;
    const at = firstFiling(facts, by, null);
    if (at !== null && (first === null || at < first.at)) first = { at, by };
  }
  return first;
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoSecond(at);
}

/** Lays filings and notes beside the answer, and writes the row out. `at` decides what is overdue. */
export function layRow(question: Question, said: Answer, at: number): Obligation {
  const { rule, facts, trigger, row } = question;
  const { version, status, dueAt, legalLimitAt } = said;
  const text = version ?? nearestVersion(rule, question.versionOn);
  const { clock, legalClock } = clocksOf(text.limit);
  const filed = filedBy(question);
  const filedAt = filed?.at ?? null;
  const together: Step[] =
    filed && filed.by !== rule.id
      ? [{ code: "filed_together", at: filed.at, values: { rule: filed.by } }]
      : [];
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
    addressee: row.addressee,
    subject: row.subject,
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
    alsoTo: (rule.alsoTo ?? []).filter((id) => id !== row.addressee),
    notes: notesFor(rule.notes, facts, standing),
    waitsFor: said.waitsFor,
    steps: said.steps.concat(together, filingSteps(filedAt, lateBySeconds, lateInLawBySeconds)),
    reason: said.reason,
    citation: text.citation,
  };
}
