import type { Facts } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** The earliest filing of a rule towards an addressee, or null. A filing that names no addressee counts for all. */
export function firstFiling(facts: Facts, rule: string, addressee: string | null): string | null {
  let first: string | null = null;
  for (const filing of facts.filings) {
    if (filing.rule !== rule) continue;
    if (filing.addressee !== null && addressee !== null && filing.addressee !== addressee) continue;
    if (first === null || filing.at < first) first = filing.at;
  }
  return first;
}

/** The earliest filing marked complete, of the rule or of its parent stage, or null. */
export function completeFiling(facts: Facts, rule: Rule): { rule: string; at: string } | null {
  let first: { rule: string; at: string } | null = null;
  for (const filing of facts.filings) {
    const counts = filing.complete === true && (filing.rule === rule.id || filing.rule === rule.stageOf);
    if (counts && (first === null || filing.at < first.at)) first = { rule: filing.rule, at: filing.at };
  }
  return first;
}

/** The earliest filing of a rule at or after an instant (ISO, UTC), or null. */
export function filingSince(facts: Facts, rule: string, since: string): string | null {
  const later = facts.filings.filter((filing) => filing.rule === rule && filing.at >= since);
  return later.map(({ at }) => at).sort()[0] ?? null;
}
