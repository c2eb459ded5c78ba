import { detectPersonalIdentifiers, problemOf } from "#lib/personal-identifiers.ts";

/** What to say of a text: a word on each kind of number or address in it; undefined where there is none to name. */
export function scanWords(text: string, problems: Readonly<Record<string, string>>): string | undefined {
  const spoken = detectPersonalIdentifiers(text).flatMap((kind) => problems[problemOf(kind)] ?? []);
  return spoken.length === 0 ? undefined : spoken.join(" ");
}
