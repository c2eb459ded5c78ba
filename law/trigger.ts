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

/** Where a trigger is looked for: the row's addressee, and the order or event it answers to. */
export type Scene = { facts: Facts; addressee: string | null; orderAt: string | null };

function stoodIn(name: InstantName, wanted: InstantName): Step[] {
  if (name === wanted) return [];
  if (name === "processor_notice") return [{ code: "notice_stands_in", at: null, values: {} }];
  return [{ code: "instant_stands_in", at: null, values: { used: name, missing: wanted } }];
}

/** The instant of a recorded moment; a day without a time starts at its first instant in the party's zone. */
function instantOf(name: InstantName, { instants, party }: Facts): number | null {
  const moment = instants[name];
  if (moment === null) return null;
  return typeof moment === "string" ? epochOf(moment) : startOfDay(moment.date, party.timeZone);
}

function started(name: InstantName, facts: Facts, before: Step[]): Trigger | null {
  const at = instantOf(name, facts);
  const moment = facts.instants[name];
  if (at === null || moment === null) return null;
  const step: Step =
    typeof moment === "string"
      ? { code: "trigger_instant", at: isoSecond(at), values: { fact: name } }
      : { code: "trigger_day", at: isoSecond(at), values: { fact: name, dateOn: moment.date } };
  return { kind: "started", name, at, steps: [...before, step] };
}

function firstKnown(names: readonly InstantName[], wanted: InstantName, facts: Facts): Trigger | null {
  for (const name of names) {
    if (facts.instants[name] !== null) return started(name, facts, stoodIn(name, wanted));
  }
  return null;
}

function earliest(anchor: Anchor & { kind: "earliest" }, facts: Facts): Trigger {
  let found: { name: InstantName; at: number } | null = null;
  for (const name of anchor.of) {
    const at = instantOf(name, facts);
    if (at !== null && (found === null || at < found.at)) found = { name, at };
  }
  const wanted = anchor.of.includes("awareness") ? "awareness" : anchor.of[0];
  if (found === null) {
    return firstKnown(anchor.orElse, wanted, facts) ?? { kind: "waits", waitsFor: `instant:${wanted}` };
  }
  const several = anchor.of.filter((name) => facts.instants[name] !== null).length > 1;
  const before: Step[] = several ? [{ code: "earliest_fact", at: null, values: { fact: found.name } }] : [];
  return started(found.name, facts, before) ?? { kind: "waits", waitsFor: `instant:${wanted}` };
}

/** Finds what starts a rule's clock. */
export function triggerOf(anchor: Anchor, { facts, addressee, orderAt }: Scene): Trigger {
  switch (anchor.kind) {
    case "filing": {
      const waitsFor = `filing:${anchor.rule}`;
      const rules = [anchor.rule, ...(anchor.or ?? [])];
      const [filedAt] = rules.flatMap((rule) => firstFiling(facts, rule, addressee) ?? []).sort();
      if (filedAt === undefined) return { kind: "waits", waitsFor };
      const steps: Step[] = [{ code: "trigger_filing", at: filedAt, values: { rule: anchor.rule } }];
      return { kind: "started", name: waitsFor, at: epochOf(filedAt), steps };
    }
    case "order": {
      if (orderAt === null) return { kind: "waits", waitsFor: "order" };
      const steps: Step[] = [{ code: "trigger_order", at: orderAt, values: {} }];
      return { kind: "started", name: "order", at: epochOf(orderAt), steps };
    }
    case "earliest":
      return earliest(anchor, facts);
    default: {
      const [wanted] = anchor.firstOf;
      return firstKnown(anchor.firstOf, wanted, facts) ?? { kind: "waits", waitsFor: `instant:${wanted}` };
    }
  }
}
