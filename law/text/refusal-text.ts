import type { Expected, Found, RefusalPhrases } from "./refusal-codes.ts";
import { en } from "./refusals-en.ts";
import { fr } from "./refusals-fr.ts";
import { typeset } from "./typeset.ts";

const PHRASES: Readonly<Record<"fr" | "en", RefusalPhrases>> = { fr, en };

/** What was expected and what was found, as one sentence: the same at a field of a form and on the command line. */
export function refusalText(
  { expected, found }: { expected: Expected; found: Found },
  locale: "fr" | "en",
): string {
  const { sentence, ...words } = PHRASES[locale];
  const wanted = words.expected[expected.code].replace(/\{(\w+)\}/g, (hole, name: string) =>
    String(expected.values[name] ?? hole),
  );
  // What was found is shown as it stands: none of its own signs is a hole, and none is typeset.
  const [before = "", after = ""] = words.found[found.code].split("{shown}");
  return typeset(sentence(wanted, "\0"), locale).replace("\0", () => `${before}${found.shown}${after}`);
}
