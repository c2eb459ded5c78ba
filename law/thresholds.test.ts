import { describe, expect, test } from "vitest";
import { laboratory } from "./cases/law-case.ts";
import { type Facts, parseFacts } from "./facts.ts";
import type { Threshold } from "./rule.ts";
import { type Verdict, weigh } from "./thresholds.ts";

function factsWith(overrides: Parameters<typeof laboratory>[0]): Facts {
  const parsed = parseFacts(laboratory(overrides));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

function weighed(
  thresholds: readonly Threshold[],
  breach: Record<string, unknown>,
  subject: string | null = null,
) {
  return weigh(thresholds, { facts: factsWith({ breach }), subject });
}

const stands: Verdict = { kind: "stands", colour: null };
const unclear = (...facts: string[]): Verdict => ({ kind: "unclear", facts, colour: null });
const released = (code: string, values: Record<string, unknown> = {}) => ({
  kind: "released",
  reason: { code, values },
});

const CONTINUITY = {
  fact: "natures",
  releases: { confidentiality: "continuity_untouched" },
  unclear: ["unknown"],
  unless: ["availability"],
} as const satisfies Threshold;
const ENCRYPTED = { fact: "encrypted", releases: { yes: "safe_harbour" }, unclear: ["unknown"] } as const;
const MALICIOUS = { fact: "cause", releases: { other: "not_malicious" }, unclear: ["unknown"] } as const;
const EXEMPTION = {
  fact: "exemptions34",
  releases: { a: "protected_before" },
  unclear: ["unknown"],
} as const;

describe("A fact on which a duty depends", () => {
  test("ends the duty for the reason of its word, leaves it open where unknown, else lets it stand", () => {
    expect(weighed([ENCRYPTED], { encrypted: true })).toEqual(released("safe_harbour", { value: "yes" }));
    expect(weighed([ENCRYPTED], { encrypted: false })).toEqual(stands);
    expect(weighed([ENCRYPTED], {})).toEqual(unclear("breach.encrypted"));
    expect(weighed([MALICIOUS], { cause: "external_malicious" })).toEqual(stands);
  });

  test("is unknown where no nature of the breach is named; an empty list of exemptions is no exemption", () => {
    expect(weighed([CONTINUITY], { natures: [] })).toEqual(unclear("breach.natures"));
    const health = { fact: "dataCategories", releases: {}, unclear: ["unknown"] } as const;
    expect(weighed([health], { dataCategories: [] })).toEqual(unclear("breach.dataCategories"));
    expect(weighed([health], { dataCategories: ["health"] })).toEqual(stands);
    expect(weighed([EXEMPTION], { exemptions34: [] })).toEqual(stands);
  });

  test("keeps the duty whatever else is said where it is one of the words that do", () => {
    expect(weighed([CONTINUITY], { natures: ["confidentiality"] }).kind).toBe("released");
    expect(weighed([CONTINUITY], { natures: ["confidentiality", "availability"] })).toEqual(stands);
  });

  test("gives the first colour that any of them has, and a release counts beside an unknown", () => {
    const risk = {
      fact: "risk",
      releases: {},
      unclear: [],
      colours: { unassessed: "owed_risk_unassessed" },
    } as const;
    expect(weighed([risk], { risk: "unassessed" })).toEqual({
      kind: "stands",
      colour: "owed_risk_unassessed",
    });
    expect(weighed([risk], { risk: "risk" })).toEqual(stands);
    expect(weighed([risk, MALICIOUS], { risk: "unassessed" })).toEqual({
      ...{ kind: "unclear", facts: ["breach.cause"], colour: "owed_risk_unassessed" },
    });
    expect(weighed([MALICIOUS, ENCRYPTED], { encrypted: true }).kind).toBe("released");
    expect(weighed([ENCRYPTED, ENCRYPTED], {})).toEqual(unclear("breach.encrypted"));
  });
});

const persons = (total: number | null, byResidence: Record<string, number> = {}) => ({
  persons: { total, byResidence },
});

describe("A number of persons", () => {
  const FROM_500 = { persons: "total", atLeast: 500 } as const;
  const UNDER_500 = { persons: "total", below: 500 } as const;

  test("releases under its threshold, not at it", () => {
    expect(weighed([FROM_500], persons(499))).toEqual(
      released("too_few_persons", { known: 499, atLeast: 500 }),
    );
    expect(weighed([FROM_500], persons(500))).toEqual(stands);
    expect(weighed([UNDER_500], persons(500))).toEqual(
      released("too_many_persons", { known: 500, below: 500 }),
    );
    expect(weighed([UNDER_500], persons(499))).toEqual(stands);
  });

  test("is unclear while it may still grow past the threshold, and settled once the residents known pass it", () => {
    expect(weighed([FROM_500], persons(null, { FR: 300, BE: 100 }))).toEqual(unclear("breach.persons"));
    expect(weighed([FROM_500], persons(null, { FR: 300, BE: 200 }))).toEqual(stands);
    expect(weighed([UNDER_500], persons(null, { FR: 300, BE: 100 }))).toEqual(unclear("breach.persons"));
    expect(weighed([UNDER_500], persons(null, { FR: 300, BE: 200 })).kind).toBe("released");
  });

  test("of residents is that of the row's residence alone", () => {
    const texans = { persons: "residents", atLeast: 250 } as const;
    expect(weighed([texans], persons(900, { "US-TX": 249, "US-CA": 651 }), "US-TX").kind).toBe("released");
    expect(weighed([texans], persons(900, { "US-TX": 250 }), "US-TX")).toEqual(stands);
    expect(weighed([texans], persons(900, { "US-CA": 900 }), "US-TX")).toEqual(unclear("breach.persons"));
    expect(weighed([texans], persons(900), null)).toEqual(unclear("breach.persons"));
  });
});

describe("One of several thresholds", () => {
  const EITHER = {
    any: [MALICIOUS, { persons: "total", atLeast: 500 }],
    reason: "local_threshold_not_met",
  } as const;

  test("stands where one does, is released where none can, and names what is missing in between", () => {
    expect(weighed([EITHER], { cause: "other", ...persons(500) })).toEqual(stands);
    expect(weighed([EITHER], { cause: "external_malicious", ...persons(3) })).toEqual(stands);
    expect(weighed([EITHER], { cause: "other", ...persons(3) })).toEqual(released("local_threshold_not_met"));
    expect(weighed([EITHER], { cause: "other" })).toEqual(unclear("breach.persons"));
    expect(weighed([EITHER], {})).toEqual(unclear("breach.cause", "breach.persons"));
  });
});

describe("An incident that was resolved at once", () => {
  const QUICK = { resolvedWithinHours: 2, reason: "resolved_at_once" } as const;
  const resolved = (instants: Record<string, unknown>) =>
    weigh([QUICK], { facts: factsWith({ instants }), subject: null });

  test("is released within the hours, the last moment included, and not after", () => {
    const detection = "2026-11-05T10:00:00+01:00";
    expect(resolved({ detection, resolution: "2026-11-05T12:00:00+01:00" })).toEqual(
      released("resolved_at_once", { hours: 2 }),
    );
    expect(resolved({ detection, resolution: "2026-11-05T12:00:01+01:00" })).toEqual(stands);
  });

  test("stands while either moment is not known; a day without a time begins at midnight", () => {
    expect(resolved({ detection: "2026-11-05T10:00:00+01:00" })).toEqual(stands);
    expect(resolved({ resolution: "2026-11-05T10:00:00+01:00" })).toEqual(stands);
    const detection = { date: "2026-11-05", precision: "day" };
    expect(resolved({ detection, resolution: "2026-11-05T01:30:00+01:00" }).kind).toBe("released");
    expect(resolved({ detection, resolution: "2026-11-05T02:30:00+01:00" })).toEqual(stands);
  });
});
