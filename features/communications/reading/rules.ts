export type Language = "fr" | "en";

export type Reading = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** fr: Kandel and Moles, 0 to 100, higher is easier. en: Flesch-Kincaid, years of school. Null for too short a text. */
  readonly score: number | null;
  readonly level: "easy" | "standard" | "hard" | null;
  /** Over `LONG_SENTENCE` words, the longest first. */
  readonly longSentences: readonly { readonly text: string; readonly words: number }[];
  /** Of `LONG_WORD` syllables or more, the most used first. */
  readonly longWords: readonly string[];
};

export const LONG_SENTENCE = 25;
const LONG_WORD = 4;
const SHOWN = 8;
/** Below it a formula says nothing. */
const ENOUGH_WORDS = 30;

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;
/** An ending mark, a blank line or a line of a list ends a sentence; a point within a number or an address does not. */
const SENTENCE_END = /(?<=[.!?…])[\s»”"]+|\n+/u;

/**
 * How hard a text is to read. French: 207 − 1.015 × words per sentence − 73.6 × syllables per word (Kandel and Moles,
 * 1958, Flesch's reading ease fitted to French). English: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid and others, 1975). Syllables are counted by rule, to within a few in a hundred.
 */
export function readingOf(text: string, language: Language): Reading {
  const spoken = text.replaceAll(/https?:\/\/\S+|\{[a-z]+\}/g, "X");
  const sentences = spoken
    .split(SENTENCE_END)
    .map((one) => ({ text: one.trim(), words: wordsIn(one).length }))
    .filter(({ words }) => words > 0);
  const words = wordsIn(spoken);
  const syllables = words.map((word) => countSyllables(word, language));
  const total = syllables.reduce((sum, one) => sum + one, 0);
  const counts = { words: words.length, sentences: sentences.length, syllables: total };
  const score = words.length < ENOUGH_WORDS ? null : scoreOf(counts, language);
  return {
    ...counts,
    score,
    level: score === null ? null : levelOf(score, language),
    longSentences: sentences
      .filter((one) => one.words > LONG_SENTENCE)
      .sort((a, b) => b.words - a.words)
      .slice(0, SHOWN),
    longWords: mostUsed(words.filter((_word, index) => (syllables[index] ?? 0) >= LONG_WORD)),
  };
}

type Totals = { readonly words: number; readonly sentences: number; readonly syllables: number };

/** To one decimal. */
export function scoreOf({ words, sentences, syllables }: Totals, language: Language): number {
  const [length, weight] = [words / sentences, syllables / words];
  const score =
    language === "fr" ? 207 - 1.015 * length - 73.6 * weight : 0.39 * length + 11.8 * weight - 15.59;
  return Math.round(score * 10) / 10;
}

/** Easy: what a person of twelve reads without effort. Standard: what most adults do. */
function levelOf(score: number, language: Language): "easy" | "standard" | "hard" {
  if (language === "fr") {
    if (score >= 70) return "easy";
    return score >= 50 ? "standard" : "hard";
  }
  if (score <= 7) return "easy";
  return score <= 10 ? "standard" : "hard";
}

function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

function mostUsed(words: readonly string[]): string[] {
  const groups = Map.groupBy(words, (word) => word.toLowerCase());
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b))
    .slice(0, SHOWN)
    .map(([word]) => word);
}

const VOWELS = { fr: /[aeiouyàâäéèêëîïôöùûüÿœæ]+/g, en: /[aeiouy]+/g } as const;
/** Two vowels that are spoken apart. */
const APART = { fr: /[ao][éè]|[éïë][aou]|é[ei](?!s?$)|[aeo]ï/g, en: /i[ao]|ua|[aeiouy]ing/g } as const;
const SILENT = { fr: /(?<=[^aeiouyàâäéèêëîïôöùûü])(?:es?|ent)$/, en: /(?<=[^aeiouyl])(?:e|ed|es)$/ } as const;

/** How many syllables a word has when it is spoken: groups of vowels, less the ending that is silent. At least one. */
export function countSyllables(word: string, language: Language): number {
  const parts = word.toLowerCase().normalize("NFC").split(/[’'-]/u).filter(Boolean);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + syllablesOf(part, language), 0),
  );
}

function syllablesOf(part: string, language: Language): number {
  if (/^\p{N}+$/u.test(part)) return 1;
  const groups = (text: string) =>
    (text.match(VOWELS[language]) ?? []).length + (text.match(APART[language]) ?? []).length;
  const spoken = part.replace(SILENT[language], "");
  return groups(spoken) === 0 && groups(part) > 0 ? 1 : groups(spoken);
}
