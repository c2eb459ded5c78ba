import {
  CAUSES,
  CRA_EVENTS,
  DATA_CATEGORIES,
  DEVICE_INCIDENTS,
  EXEMPTIONS_34,
  NATURES,
  RISKS,
  SEVERITY_LEVELS,
} from "#law/vocabulary.ts";
import type { Translate } from "#lib/translate.ts";

type Namer = (value: string, t: Translate) => string;

/** The word of a closed list as the reader's language says it; any other word as it stands. */
function named<Word extends string>(
  words: readonly Word[],
  name: (word: Word, t: Translate) => string,
): Namer {
  return (value, t) => {
    const known = words.find((word) => word === value);
    return known === undefined ? value : name(known, t);
  };
}

const answer = named(["yes", "no", "unknown"], (word, t) => t(`vocabulary.answers.${word}`));

const NAMERS: Readonly<Record<string, Namer>> = {
  natures: named(NATURES, (word, t) => t(`vocabulary.natures.${word}`)),
  cause: named(CAUSES, (word, t) => t(`vocabulary.causes.${word}`)),
  risk: named(RISKS, (word, t) => t(`vocabulary.risks.${word}`)),
  exemptions34: named(EXEMPTIONS_34, (word, t) => t(`vocabulary.exemptions34.${word}`)),
  severityLevel: named(SEVERITY_LEVELS, (word, t) => t(`vocabulary.severityLevels.${word}`)),
  dataCategories: named(DATA_CATEGORIES, (word, t) => t(`vocabulary.dataCategories.${word}`)),
  craEvent: named(CRA_EVENTS, (word, t) => t(`vocabulary.craEvents.${word}`)),
  deviceIncident: named(DEVICE_INCIDENTS, (word, t) => t(`vocabulary.deviceIncidents.${word}`)),
};

/** What a fact of the breach may say, as the forms say it. */
export function factValue(fact: string, value: string, t: Translate): string {
  return (value === "unknown" ? answer : (NAMERS[fact] ?? answer))(value, t);
}
