import type { SayCode } from "./text/say-codes.ts";

/** One sentence to be: a code with its values. Lists are words joined by a comma; `text.ts` writes it out. */
export type Say = { code: SayCode; values: Readonly<Record<string, string | number>> };

export function say(code: SayCode, values: Say["values"] = {}): Say {
  return { code, values };
}

/** Several words as one value, or what stands for none. */
export function listed(words: readonly string[]): string {
  return words.join(", ");
}
