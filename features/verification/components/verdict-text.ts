import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";

type Phrases = Messages["verification"]["phrases"];

/** What the verifier answers in English, which its contract keeps, and the name of it in the reader's words. */
const ANSWERS: readonly (readonly [RegExp, keyof Phrases])[] = [
  [/^the one encoding of its directory$/, "directory"],
  [/^the one encoding of its headers$/, "headers"],
  [/^another$/, "another"],
  [/^another before (.+)$/, "anotherBefore"],
  [/^a zip of (\d+) bytes$/, "zipOf"],
  [/^(\d+) bytes$/, "bytes"],
  [/^no file$/, "noFile"],
  [/^its bytes$/, "itsBytes"],
  [/^lines of entries$/, "lines"],
  [/^an entry$/, "anEntry"],
  [/^(\d+) entries$/, "entries"],
  [/^at least (\d+) entries$/, "atLeast"],
  [/^a verifier key$/, "aKey"],
  [/^not a verifier key( of a known type)?$/, "notAKey"],
  [/^a signature by (.+)$/, "signatureBy"],
  [/^a cosignature by (.+)$/, "cosignatureBy"],
  [/^a proof from size (\d+)$/, "proofFrom"],
  [/^a proof that does not lead to this root$/, "otherRoot"],
  [/^no growth from (\d+) to (\d+)$/, "noGrowth"],
  [/^none$/, "none"],
];

/** An answer in the reader's words; a value, such as a hash or a path, as it stands. */
export function verdictText(answer: string, phrases: Phrases): string {
  for (const [pattern, name] of ANSWERS) {
    const [said, one = "", two = ""] = pattern.exec(answer) ?? [];
    if (said !== undefined) return fill(phrases[name], { one, two });
  }
  return answer;
}
