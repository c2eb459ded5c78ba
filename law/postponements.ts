import { nextWorkingDay } from "./calendar/holidays.ts";
import { type Dates, datesOf, type Place } from "./clocks.ts";
import type { Facts } from "./facts.ts";
import type { Step } from "./obligation.ts";
import type { Rule } from "./rule.ts";
import { endOfDay, epochOf, isoSecond, localDay } from "./zone-time.ts";

/** 45 CFR 164.412(b): a statement that names no time holds for 30 days at most, unless a written one follows. */
const ORAL_DAYS = 30;

type Hold = Facts["holds"][number];

/** When a police statement stops holding: the time it names in writing, else at most 30 days after it. */
function endOfHold({ form, at, until }: Hold, zone: string): number {
  const longest = endOfDay(localDay(epochOf(at), zone) + ORAL_DAYS, zone);
  if (until === null) return longest;
  return form === "written" ? epochOf(until) : Math.min(epochOf(until), longest);
}

/** The end of the holds stated before `dueAt` or before each other's end; null where none was. */
function heldUntil(holds: readonly Hold[], dueAt: number, zone: string): number | null {
  let end: number | null = null;
  for (const hold of holds.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    if (epochOf(hold.at) <= Math.max(dueAt, end ?? dueAt)) end = Math.max(end ?? 0, endOfHold(hold, zone));
  }
  return end;
}

type Sum = { rule: Rule; facts: Facts; start: number; place: Place };

/** Moves dates by the police statements recorded. `again` counts the whole period anew from an instant. */
export function withHolds(dates: Dates, sum: Sum, again: (start: number) => Dates): Dates {
  const { rule, facts, place, start } = sum;
  if (rule.hold === undefined || facts.holds.length === 0 || dates.dueAt === null) return dates;
  const end = heldUntil(facts.holds, dates.dueAt, place.zone);
  if (end === null) {
    return { ...dates, steps: [...dates.steps, { code: "hold_too_late", at: null, values: {} }] };
  }
  // A hold that ended before the clock started holds nothing.
  if (end <= start) return dates;
  const steps: Step[] = [...dates.steps, { code: "held_until", at: isoSecond(end), values: {} }];
  if (rule.hold === "restarts") {
    // An end at midnight belongs to the day that it closes: that day is the one not counted.
    const restarted = again(end - 1);
    return { ...restarted, steps: [...steps, ...restarted.steps] };
  }
  const dueAt = Math.max(dates.dueAt, end);
  steps.push({ code: "latest_controls", at: isoSecond(dueAt), values: {} });
  return { dueAt, legalLimitAt: Math.max(dates.legalLimitAt ?? 0, end), steps };
}

type Grant = Facts["extensions"][number];

/** The new end that one recorded extension gives, or why it gives none. */
function extendedTo(grant: Grant, legalLimitAt: number, sum: Sum): number | Step["code"] {
  const { extension } = sum.rule;
  const { zone } = sum.place;
  if (!extension) return "extension_without_basis";
  if (extension.kind === "granted")
    return grant.until === null ? "extension_without_end" : epochOf(grant.until);
  if (epochOf(grant.at) >= legalLimitAt) return "extension_too_late";
  if (extension.kind === "outage") {
    const last = localDay(legalLimitAt - 1, zone);
    if (localDay(epochOf(grant.at), zone) !== last) return "extension_without_basis";
    return endOfDay(nextWorkingDay(extension.calendar, last + 1), zone);
  }
  const longest = datesOf(extension.upTo, sum.start, sum.place).legalLimitAt;
  if (longest === null) return "extension_without_end";
  return Math.min(longest, grant.until === null ? longest : epochOf(grant.until));
}

/** Moves dates by the extensions recorded for this rule; one without basis or too late is told and changes nothing. */
export function withExtensions(dates: Dates, sum: Sum): Dates {
  const grants = sum.facts.extensions.filter(({ rule }) => rule === sum.rule.id);
  let { dueAt, legalLimitAt } = dates;
  if (grants.length === 0 || dueAt === null || legalLimitAt === null) return dates;
  const steps = [...dates.steps];
  for (const grant of grants.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const end = extendedTo(grant, legalLimitAt, sum);
    if (typeof end === "string") steps.push({ code: end, at: grant.at, values: {} });
    else {
      dueAt = Math.max(dueAt, end);
      legalLimitAt = Math.max(legalLimitAt, end);
      steps.push({ code: "extended_until", at: isoSecond(dueAt), values: {} });
    }
  }
  return { dueAt, legalLimitAt, steps };
}
