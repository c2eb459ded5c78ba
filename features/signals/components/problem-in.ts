import { detectPersonalIdentifiers } from "#features/timeline/rules.ts";

const PROBLEMS = { nir: "containsNir", email: "containsEmail", phone: "containsPhone" } as const;

/** The first reason why a text may not be recorded as it stands: the key of a word on why. */
export function problemIn(text: string): (typeof PROBLEMS)[keyof typeof PROBLEMS] | null {
  const [first] = detectPersonalIdentifiers(text);
  return first === undefined ? null : PROBLEMS[first];
}
