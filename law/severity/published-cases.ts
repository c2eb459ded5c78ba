import { parseSeverityFacts, type SeverityFacts } from "./facts.ts";
import cases from "./published-cases.json" with { type: "json" };
import titlesFr from "./titles-fr.json" with { type: "json" };

export type Decided = "yes" | "no" | "conditional" | "not-decided";
export type DutyAnswers<A extends string = Decided> = {
  document: A;
  notifyAuthority: A;
  communicateToPersons: A;
};

/** One published case: what happened, and what the guideline or the authority said of the three duties. */
export type PublishedCase = {
  id: string;
  title: { fr: string; en: string };
  source: string;
  facts: SeverityFacts;
  outcome: DutyAnswers;
  note: string;
  /** The score that `severity.md` derives for it; null where the answer depends on what the case does not say. */
  derivedScore: number | null;
};

type Row = Omit<PublishedCase, "title" | "facts" | "derivedScore"> & {
  title: string;
  facts: unknown;
  extra: { enisaDerived?: { se: number } };
};

const FRENCH: Readonly<Record<string, string>> = titlesFr;

function read({ extra, ...row }: Row): PublishedCase {
  const parsed = parseSeverityFacts(row.facts);
  if (!parsed.ok) throw new Error(`${row.id}: ${parsed.error.message}`);
  const title = { fr: FRENCH[row.id] ?? row.title, en: row.title };
  return { ...row, title, facts: parsed.facts, derivedScore: extra.enisaDerived?.se ?? null };
}

/**
 * The eighteen cases of EDPB 01/2021, the ten of EDPB 9/2022 annex B, two of the European Commission and twenty
 * published decisions. Source: each case names its own.
 */
export const PUBLISHED_CASES: readonly PublishedCase[] = (cases as unknown as readonly Row[]).map(read);
