import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessSeverity } from "./assess.ts";
import { countFacts } from "./counted.ts";
import { dutiesOf } from "./duties.ts";
import { parseSeverityFacts, type SeverityFact, type SeverityFacts } from "./facts.ts";
import { PUBLISHED_CASES } from "./published-cases.ts";
import { compareConclusions, concludingRule } from "./rules.ts";
import {
  AGGRAVATIONS,
  AVAILABILITY,
  CATEGORIES,
  CAUSES,
  CONFIDENTIALITY,
  INTEGRITY,
  MITIGATIONS,
} from "./vocabulary.ts";

const RUNS = { numRuns: 1000 };
/** A whole assessment looks at fifty cases. */
const FEWER = { numRuns: 200 };
const SENSITIVE = ["health", "genetic", "biometric", "healthInferred", "ethnicOrigin"] as const;

const maybe = fc.option(fc.boolean());
/** Strange words too: they must push upwards like any unknown. */
const words = (known: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...known, "strange-word"), { maxLength: 6 });

const free: fc.Arbitrary<SeverityFacts> = fc
  .record({
    cause: fc.option(fc.constantFrom(...CAUSES, "gremlins")),
    confidentiality: fc.option(fc.constantFrom(...CONFIDENTIALITY)),
    integrity: fc.option(fc.constantFrom(...INTEGRITY)),
    availability: fc.option(fc.constantFrom(...AVAILABILITY)),
    personsAffected: fc.option(fc.oneof(fc.nat(40), fc.nat(500_000))),
    dataCategories: fc.option(words(CATEGORIES)),
    encrypted: maybe,
    backupAvailable: maybe,
    exfiltrated: maybe,
    malicious: maybe,
    vulnerablePersons: maybe,
    mitigations: fc.option(words(MITIGATIONS)),
    aggravations: fc.option(words(AGGRAVATIONS)),
  })
  .map((json) => {
    const parsed = parseSeverityFacts(json);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.facts;
  });

/** Free facts rarely meet the mild rules: half of the examples are published cases with something changed. */
const facts: fc.Arbitrary<SeverityFacts> = fc.oneof(
  free,
  fc
    .tuple(
      fc.constantFrom(...PUBLISHED_CASES),
      free,
      fc.subarray(Object.keys(PUBLISHED_CASES[0]?.facts ?? {})),
    )
    .map(([{ facts: stated }, other, keys]) => ({
      ...stated,
      ...Object.fromEntries(keys.slice(0, 3).map((key) => [key, other[key as SeverityFact]])),
    })),
);

function graver(changed: SeverityFacts, than: SeverityFacts): number {
  const [now, before] = [changed, than].map((one) => concludingRule(countFacts(one)).conclusion);
  return now === undefined || before === undefined ? Number.NaN : compareConclusions(now, before);
}

const RANK = { no: 0, conditional: 1, yes: 2 } as const;

describe("For any facts", { timeout: 30_000 }, () => {
  test("adding health data or their like never lowers the conclusion", () => {
    const property = fc.property(facts, fc.constantFrom(...SENSITIVE), (stated, category) => {
      fc.pre(stated.dataCategories !== null);
      const dataCategories = [...new Set([...(stated.dataCategories ?? []), category])];
      expect(graver({ ...stated, dataCategories }, stated)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  test("losing encryption, or the knowledge of it, never lowers the conclusion", () => {
    const property = fc.property(facts, fc.constantFrom(false, null), (stated, encrypted) => {
      const before = { ...stated, encrypted: true };
      expect(graver({ ...stated, encrypted }, before)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  test("one more aggravation never lowers it, nor one mitigation less", () => {
    const property = fc.property(facts, fc.constantFrom(...AGGRAVATIONS, "strange-word"), (stated, word) => {
      const aggravations = [...new Set([...(stated.aggravations ?? []), word])];
      const unsaid = { ...stated, aggravations: stated.aggravations ?? [] };
      expect(graver({ ...stated, aggravations }, unsaid)).toBeGreaterThanOrEqual(0);
      expect(
        graver({ ...stated, mitigations: stated.mitigations?.slice(1) ?? null }, stated),
      ).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  test("more persons, malice and vulnerability never lower it", () => {
    const property = fc.property(facts, fc.nat(100_000), (stated, more) => {
      const persons = stated.personsAffected;
      if (persons !== null) {
        expect(graver({ ...stated, personsAffected: persons + more }, stated)).toBeGreaterThanOrEqual(0);
      }
      const harmless = { ...stated, malicious: false, vulnerablePersons: false };
      expect(graver({ ...harmless, malicious: true }, harmless)).toBeGreaterThanOrEqual(0);
      expect(graver({ ...harmless, vulnerablePersons: true }, harmless)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  test("forgetting a fact never lowers it", () => {
    const forgettable: readonly SeverityFact[] = [
      ...([
        "cause",
        "confidentiality",
        "integrity",
        "availability",
        "personsAffected",
        "dataCategories",
      ] as const),
      ...([
        "encrypted",
        "backupAvailable",
        "exfiltrated",
        "malicious",
        "vulnerablePersons",
        "mitigations",
      ] as const),
    ];
    const property = fc.property(facts, fc.constantFrom(...forgettable), (stated, fact) => {
      // That nothing was disclosed while data went out contradicts itself: what went out is then believed.
      fc.pre(!(fact === "exfiltrated" && stated.confidentiality === "none" && stated.exfiltrated === true));
      const forgotten = { ...stated, [fact]: null };
      expect(graver(forgotten, stated)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  test("forgetting who the persons are never lowers a duty", () => {
    const property = fc.property(facts, (stated) => {
      const before = assessSeverity(stated).outcome;
      const after = assessSeverity({ ...stated, vulnerablePersons: null }).outcome;
      expect(RANK[after.notifyAuthority]).toBeGreaterThanOrEqual(RANK[before.notifyAuthority]);
      expect(RANK[after.communicateToPersons]).toBeGreaterThanOrEqual(RANK[before.communicateToPersons]);
    });
    fc.assert(property, FEWER);
  });

  test("the order of words changes nothing", () => {
    const property = fc.property(facts, (stated) => {
      const turned = {
        ...stated,
        dataCategories: stated.dataCategories?.toReversed() ?? null,
        mitigations: stated.mitigations?.toReversed() ?? null,
        aggravations: stated.aggravations?.toReversed() ?? null,
      };
      expect(assessSeverity(turned)).toEqual(assessSeverity(stated));
    });
    fc.assert(property, FEWER);
  });

  test("the score is its components' sum in quarters, within bounds, and more sensitive data never lower it", () => {
    const property = fc.property(facts, (stated) => {
      const { dpc, ei, cb, score } = assessSeverity(stated).enisa;
      expect(score).toBe(dpc * ei + cb);
      expect(Number.isInteger(score * 4)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0.25);
      expect(score).toBeLessThanOrEqual(6);
      const dataCategories = [...new Set([...(stated.dataCategories ?? []), "health"])];
      const { score: withHealth } = assessSeverity({ ...stated, dataCategories }).enisa;
      if (stated.dataCategories !== null) expect(withHealth).toBeGreaterThanOrEqual(score);
    });
    fc.assert(property, FEWER);
  });

  test("the engine of the law owes what the assessment says", () => {
    const property = fc.property(facts, (stated) => {
      const { conclusion, outcome } = assessSeverity(stated);
      const owed = dutiesOf(stated, conclusion);
      expect(owed.document).toBe(outcome.document);
      expect(owed.notifyAuthority).toBe(outcome.notifyAuthority);
      expect(owed.communicateToPersons === "yes").toBe(outcome.communicateToPersons === "yes");
    });
    fc.assert(property, FEWER);
  });

  test("each published case never falls when any of its facts is forgotten", () => {
    for (const { id, facts: stated } of PUBLISHED_CASES) {
      for (const fact of Object.keys(stated)) {
        expect([id, fact, graver({ ...stated, [fact]: null }, stated) >= 0]).toEqual([id, fact, true]);
      }
    }
  });
});
