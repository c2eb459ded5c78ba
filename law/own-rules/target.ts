import { datesOf } from "#law/clocks.ts";
import { listEditions } from "#law/pack.ts";
import { epochOf, isoSecond } from "#law/zone-time.ts";
import { countFault } from "./own-rule.ts";

/**
 * A time that a body set itself for a duty of the law without a number. It stands beside the duty: no row of the law
 * takes its date from it.
 */
export type Target = {
  readonly id: string;
  /** A rule of law. */
  readonly rule: string;
  readonly name: string;
  readonly period: { readonly kind: "hours" | "days"; readonly count: number };
};

/** Does the law leave the time of this duty open, in some state at least? Only such a rule can have a target. */
export function canHaveTarget(ruleId: string): boolean {
  return listEditions(ruleId).some(({ versions }) => versions.some(({ limit }) => limit.kind === "open"));
}

/**
 * When a target ends: elapsed hours, or calendar days to 24:00 of the last one in the zone. `triggerAt` and the result
 * are ISO instants in UTC. Throws a `RangeError` for a number out of range.
 */
export function targetAt({ period }: Target, triggerAt: string, zone: string): string {
  const expected = countFault(period);
  if (expected !== null) throw new RangeError(`period: expected ${expected}.`);
  const { kind, count } = period;
  const counted =
    kind === "hours"
      ? datesOf({ kind, hours: count, planned: "K1", legal: "K1" }, epochOf(triggerAt), placeIn(zone))
      : datesOf({ kind, days: count, planned: "K6", legal: "K6" }, epochOf(triggerAt), placeIn(zone));
  if (counted.dueAt === null) throw new RangeError("period: expected a number.");
  return isoSecond(counted.dueAt);
}

function placeIn(zone: string) {
  return { zone, state: null, times: 1, orderUntil: null } as const;
}
