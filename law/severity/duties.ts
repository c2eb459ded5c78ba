import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import { CORE_RULES } from "#law/pack.ts";
import { epochOf } from "#law/zone-time.ts";
import { countFacts } from "./counted.ts";
import type { SeverityFacts } from "./facts.ts";
import type { DutyAnswers } from "./published-cases.ts";
import type { Conclusion } from "./vocabulary.ts";

const RISK = { unlikely: "unlikely", risk: "risk", high: "high_risk" } as const;

/** The rules of art. 33 and 34 GDPR that answer for the three duties. */
const RULES = {
  document: "eu.gdpr.33-5",
  notifyAuthority: "eu.gdpr.33-1",
  communicateToPersons: "eu.gdpr.34-1",
} as const;

/** The word of the engine for a conclusion, as `breach.risk` takes it. */
export function riskOf(conclusion: Conclusion): (typeof RISK)[Conclusion] {
  return RISK[conclusion];
}

function naturesOf(facts: SeverityFacts): Facts["breach"]["natures"] {
  const { confidentiality, integrity, availability } = countFacts(facts);
  const touched = { confidentiality, integrity, availability };
  return (["confidentiality", "integrity", "availability"] as const).filter((one) => touched[one] !== "none");
}

/**
 * The three duties as the engine of the law finds them for a controller in France whose risk is `conclusion`: `yes`
 * where a row is due or open, `no` where it is not required. Source: GDPR 33(1), 33(5), 34(1).
 */
export function dutiesOf(facts: SeverityFacts, conclusion: Conclusion): DutyAnswers<"yes" | "no"> {
  const awareness = "2026-11-05T10:20:00Z";
  const parsed = parseFacts({
    at: awareness,
    party: { role: "controller", kind: "laboratory", country: "FR", timeZone: "Europe/Paris" },
    breach: { personalData: true, natures: naturesOf(facts), risk: riskOf(conclusion) },
    instants: { awareness },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const rows = obligationsFor(parsed.facts, { at: epochOf(awareness), rules: CORE_RULES });
  const owed = (id: string) => {
    const row = rows.find(({ rule }) => rule === id);
    return row !== undefined && row.status !== "not_required" ? "yes" : "no";
  };
  return {
    document: owed(RULES.document),
    notifyAuthority: owed(RULES.notifyAuthority),
    communicateToPersons: owed(RULES.communicateToPersons),
  };
}
