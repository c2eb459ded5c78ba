import type { Translate } from "#lib/translate.ts";

export type OutcomeSort = "authority" | "persons" | "register" | "others";
type Decided = { readonly addressee: string; readonly ownRule: unknown };

const OUTCOMES = ["file", "not_required", "postpone"] as const;

/** The sorts of obligations that are decided in words of their own. */
export function outcomeSort({ addressee, ownRule }: Decided): OutcomeSort {
  if (ownRule !== null) return "others";
  if (addressee === "persons" || addressee === "register") return addressee;
  return addressee.includes("-") ? "authority" : "others";
}

/** "Notify", "Do not inform the data subjects: not required". */
export function outcomeWord(outcome: string, obligation: Decided, t: Translate): string {
  const known = OUTCOMES.find((one) => one === outcome) ?? "not_required";
  return t(`vocabulary.outcomes.${outcomeSort(obligation)}.${known}`);
}
