import { obligationsFor } from "#law/engine.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import type { Obligation } from "#law/obligation.ts";
import { RULES } from "#law/pack.ts";
import { epochOf } from "#law/zone-time.ts";
import { isOrdered } from "./assess.ts";
import { countFacts } from "./counted.ts";
import type { SeverityFacts } from "./facts.ts";
import type { DutyAnswers } from "./published-cases.ts";
import type { Conclusion } from "./vocabulary.ts";

const RISK = { unlikely: "unlikely", risk: "risk", high: "high_risk" } as const;

/** The rules of art. 33 and 34 GDPR that answer for the three duties: persons are told for the risk, or by order. */
const ANSWERING = {
  document: ["eu.gdpr.33-5"],
  notifyAuthority: ["eu.gdpr.33-1"],
  communicateToPersons: ["eu.gdpr.34-1", "eu.gdpr.34-4"],
} as const;
const OWED: readonly Obligation["status"][] = ["due", "open"];

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
 * where a row is due or open, `no` where it is not required. Source: GDPR 33(1), 33(5), 34(1), 34(4).
 */
export function dutiesOf(facts: SeverityFacts, conclusion: Conclusion): DutyAnswers<"yes" | "no"> {
  const awareness = "2026-11-05T10:20:00Z";
  const parsed = parseFacts({
    at: awareness,
    party: { role: "controller", kind: "laboratory", country: "FR", timeZone: "Europe/Paris" },
    breach: { personalData: true, natures: naturesOf(facts), risk: riskOf(conclusion) },
    instants: { awareness },
    orders: isOrdered(facts) ? [{ rule: "eu.gdpr.34-4", at: awareness, until: null }] : [],
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const rows = obligationsFor(parsed.facts, { at: epochOf(awareness), rules: RULES });
  const owed = (ids: readonly string[]) =>
    rows.some(({ rule, status }) => ids.includes(rule) && OWED.includes(status)) ? "yes" : "no";
  return {
    document: owed(ANSWERING.document),
    notifyAuthority: owed(ANSWERING.notifyAuthority),
    communicateToPersons: owed(ANSWERING.communicateToPersons),
  };
}
