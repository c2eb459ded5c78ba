import { describe, expect, test } from "vitest";
import { laboratory } from "./cases/law-case.ts";
import { parseFacts } from "./facts.ts";
import type { Anchor } from "./rule.ts";
import { triggerOf } from "./trigger.ts";
import { isoSecond } from "./zone-time.ts";

type Recorded = Pick<NonNullable<Parameters<typeof laboratory>[0]>, "instants" | "filings">;

function started(anchor: Anchor, recorded: Recorded, orderAt: string | null = null) {
  const parsed = parseFacts(laboratory({ instants: {}, ...recorded }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const trigger = triggerOf(anchor, { facts: parsed.facts, addressee: null, orderAt });
  if (trigger.kind === "waits") return trigger.waitsFor;
  return { name: trigger.name, at: isoSecond(trigger.at), steps: trigger.steps.map(({ code }) => code) };
}

const [FIVE, SIX] = ["2026-11-05T09:00:00Z", "2026-11-06T09:00:00Z"];
const AWARE: Anchor = { kind: "instant", firstOf: ["awareness", "processor_notice", "detection"] };
const DISCOVERED: Anchor = { kind: "earliest", of: ["detection", "awareness"], orElse: ["processor_notice"] };

describe("What starts a clock", () => {
  test("is the first instant that is known, in the order of the text and not of time", () => {
    expect(started(AWARE, { instants: { awareness: SIX, detection: FIVE } })).toEqual({
      ...{ name: "awareness", at: SIX, steps: ["trigger_instant"] },
    });
  });

  test("says what stands in for the instant that is not known", () => {
    expect(started(AWARE, { instants: { detection: FIVE } })).toMatchObject({
      ...{ name: "detection", steps: ["instant_stands_in", "trigger_instant"] },
    });
    expect(started(AWARE, { instants: { processor_notice: FIVE } })).toMatchObject({
      ...{ name: "processor_notice", steps: ["notice_stands_in", "trigger_instant"] },
    });
    expect(started(AWARE, {})).toBe("instant:awareness");
  });

  test("is the start of the local day where the hour is not known", () => {
    const awareness = { date: "2026-11-05", precision: "day" };
    expect(started(AWARE, { instants: { awareness } })).toEqual({
      ...{ name: "awareness", at: "2026-11-04T23:00:00Z", steps: ["trigger_day"] },
    });
  });

  test("is the earliest of those known where the text says so, and tells it where there are several", () => {
    expect(started(DISCOVERED, { instants: { awareness: FIVE, detection: SIX } })).toEqual({
      ...{ name: "awareness", at: FIVE, steps: ["earliest_fact", "trigger_instant"] },
    });
    expect(started(DISCOVERED, { instants: { awareness: SIX, detection: FIVE } })).toMatchObject({
      name: "detection",
    });
    expect(started(DISCOVERED, { instants: { awareness: FIVE, detection: FIVE } })).toMatchObject({
      name: "detection",
    });
    expect(started(DISCOVERED, { instants: { detection: SIX } })).toMatchObject({
      steps: ["trigger_instant"],
    });
  });

  test("falls back where none of those is known, and waits for awareness, or else for the first named", () => {
    expect(started(DISCOVERED, { instants: { processor_notice: SIX } })).toMatchObject({
      ...{ name: "processor_notice", steps: ["notice_stands_in", "trigger_instant"] },
    });
    expect(started(DISCOVERED, {})).toBe("instant:awareness");
    expect(started({ ...DISCOVERED, of: ["constructive", "detection"], orElse: [] }, {})).toBe(
      "instant:constructive",
    );
  });

  test("is the first filing of a rule, or of one that does for it", () => {
    const anchor: Anchor = { kind: "filing", rule: "eu.nis2.23-4b", or: ["eu.nis2.23-4a"] };
    const filings = [
      { rule: "eu.nis2.23-4b", at: SIX },
      { rule: "eu.nis2.23-4a", at: FIVE },
    ];
    expect(started(anchor, { filings })).toEqual({
      ...{ name: "filing:eu.nis2.23-4b", at: FIVE, steps: ["trigger_filing"] },
    });
    expect(started({ kind: "filing", rule: "eu.nis2.23-4b" }, { filings })).toMatchObject({ at: SIX });
    expect(started(anchor, {})).toBe("filing:eu.nis2.23-4b");
  });

  test("is the order of the row", () => {
    expect(started({ kind: "order" }, {}, SIX)).toEqual({ name: "order", at: SIX, steps: ["trigger_order"] });
    expect(started({ kind: "order" }, {})).toBe("order");
  });
});
