import { folded } from "#features/law/rules.ts";
import type { Group } from "./catalogue.ts";

/** One thing found; `href` is its address within the workspace. */
export type Hit = { readonly title: string; readonly detail: string; readonly href: string };
export type FoundGroup = { readonly group: Group; readonly hits: readonly Hit[]; readonly more: boolean };

const MOST_WORDS = 6;

/** The words looked for, as they are compared: without accents, in small letters. */
export function soughtWords(q: string): string[] {
  return folded(q)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}

const LAB_WORDS: ReadonlySet<string> = new Set(["labo", "lab", "laboratoire", "laboratory", "n°", "no"]);

/** A laboratory is called by its number in the group, "labo 7" or "7"; null where the words name something else. */
export function labNumberOf(words: readonly string[]): number | null {
  const [number, ...others] = words.filter((word) => !LAB_WORDS.has(word));
  return number !== undefined && others.length === 0 && /^\d{1,5}$/.test(number) ? Number(number) : null;
}

/** What LIKE compares with: the signs that mean something to it mean themselves. */
export function patternsOf(words: readonly string[]): string[] {
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
}

export function holdsWords(text: string, words: readonly string[]): boolean {
  return hayHolds(folded(text), words);
}

/** The same of a text that is folded already. */
export function hayHolds(hay: string, words: readonly string[]): boolean {
  return words.every((word) => hay.includes(word));
}

/** The first of a group, and whether there are more. */
export function cut<One>(
  all: readonly One[],
  most: number,
): { readonly first: One[]; readonly more: boolean } {
  return { first: all.slice(0, most), more: all.length > most };
}
