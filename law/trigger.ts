import type { Facts } from "./facts.ts";
import { firstFiling } from "./filings.ts";
import type { Step } from "./obligation.ts";
import type { Anchor } from "./rule.ts";
import type { InstantName } from "./vocabulary.ts";
import { epochOf, isoSecond, startOfDay } from "./zone-time.ts";

/** What started the clock (epoch milliseconds), or what it still waits for. */
export type Trigger =
  | { kind: "started"; name: string; at: number; steps: Step[] }
  | { kind: "waits"; waitsFor: string };

function stoodIn(name: InstantName, wanted: InstantName): Step[] {
  if (name === wanted) return [];
  if (name === "processor_notice") return [{ code: "notice_stands_in", at: null, values: {} }];
  return [{ code: "instant_stands_in", at: null, values: { used: name, missing: wanted } }];
}

function fromInstant(name: InstantName, wanted: InstantName, facts: Facts): Trigger | null {
  const moment = facts.instants[name];
  if (moment === null) return null;
  const steps = stoodIn(name, wanted);
  if (typeof moment === "string") {
    const at = epochOf(moment);
    steps.push({ code: "trigger_instant", at: isoSecond(at), values: { fact: name } });
    return { kind: "started", name, at, steps };
  }
  const at = startOfDay(moment.date, facts.party.timeZone);
  steps.push({ code: "trigger_day", at: isoSecond(at), values: { fact: name, dateOn: moment.date } });
  return { kind: "started", name, at, steps };
}

/** Finds what starts a rule's clock. A day without a time starts at its first instant in the party's zone. */
export function triggerOf(anchor: Anchor, facts: Facts, addressee: string | null): Trigger {
  if (anchor.kind === "filing") {
    const waitsFor = `filing:${anchor.rule}`;
    const filedAt = firstFiling(facts, anchor.rule, addressee);
    if (filedAt === null) return { kind: "waits", waitsFor };
    const steps: Step[] = [{ code: "trigger_filing", at: filedAt, values: { rule: anchor.rule } }];
    return { kind: "started", name: waitsFor, at: epochOf(filedAt), steps };
  }
  const [wanted] = anchor.firstOf;
  for (const name of anchor.firstOf) {
    const trigger = fromInstant(name, wanted, facts);
    if (trigger) return trigger;
  }
  return { kind: "waits", waitsFor: `instant:${wanted}` };
}
