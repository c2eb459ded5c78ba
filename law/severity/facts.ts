import { attempt } from "#law/facts.ts";
import {
  count,
  type FactsError,
  flag,
  oneOf,
  type Read,
  type Reader,
  setOf,
  shape,
  text,
  unknownOr,
} from "#law/reader.ts";
import {
  AGGRAVATIONS,
  AVAILABILITY,
  CATEGORIES,
  CAUSES,
  CONFIDENTIALITY,
  INTEGRITY,
  MITIGATIONS,
} from "./vocabulary.ts";

const LONGEST_WORD = 100;
const word = text("severity_word", (value) => value.trim() !== "" && value.length <= LONGEST_WORD);

/** Silence is no list: only a list that is given says that nothing else is known. */
const words = unknownOr(setOf(word));

const categories: Reader<string[] | null> = (value, path) => {
  const read = words(value, path);
  return read === null || read.length === 0 ? null : read;
};

/** The thirteen facts of a breach, strictly: no other key, and closed words by name. */
export const readSeverityFacts = shape({
  cause: unknownOr(word),
  confidentiality: unknownOr(oneOf(CONFIDENTIALITY)),
  integrity: unknownOr(oneOf(INTEGRITY)),
  availability: unknownOr(oneOf(AVAILABILITY)),
  personsAffected: unknownOr(count),
  dataCategories: categories,
  encrypted: unknownOr(flag),
  backupAvailable: unknownOr(flag),
  exfiltrated: unknownOr(flag),
  malicious: unknownOr(flag),
  vulnerablePersons: unknownOr(flag),
  mitigations: words,
  aggravations: words,
});

/**
 * What is known of one breach, every key present; null is unknown. No category at all is unknown too: a breach of
 * personal data has some. Reading a `SeverityFacts` again yields the same.
 */
export type SeverityFacts = Read<typeof readSeverityFacts>;
export type SeverityFact = keyof SeverityFacts;

const OPEN_LISTS: Readonly<
  Record<"cause" | "dataCategories" | "mitigations" | "aggravations", ReadonlySet<string>>
> = {
  cause: new Set(CAUSES),
  dataCategories: new Set(CATEGORIES),
  mitigations: new Set(MITIGATIONS),
  aggravations: new Set(AGGRAVATIONS),
};

/** Whether the vocabulary holds a word of one of the open lists. */
export function isUnderstood(list: keyof typeof OPEN_LISTS, one: string): boolean {
  return OPEN_LISTS[list].has(one);
}

/** The words that are in no list, each once, in alphabetical order. */
export function wordsNotUnderstood(facts: SeverityFacts): string[] {
  const given = {
    cause: facts.cause === null ? [] : [facts.cause],
    dataCategories: facts.dataCategories ?? [],
    mitigations: facts.mitigations ?? [],
    aggravations: facts.aggravations ?? [],
  };
  const unknown = (Object.keys(OPEN_LISTS) as (keyof typeof OPEN_LISTS)[]).flatMap((list) =>
    given[list].filter((one) => !isUnderstood(list, one)),
  );
  return [...new Set(unknown)].sort();
}

/** Reads facts alone, as a form gives them. Errors carry a JSON pointer that starts with `path`. */
export function parseSeverityFacts(
  json: unknown,
  path = "",
): { ok: true; facts: SeverityFacts } | { ok: false; error: FactsError } {
  const result = attempt(() => readSeverityFacts(json, path));
  return result.ok ? { ok: true, facts: result.value } : result;
}
