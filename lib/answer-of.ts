/** A fact as a form shows it, and as its words are named: yes, no, not known yet (null). */
export function answerOf(fact: boolean | null): "yes" | "no" | "unknown" {
  if (fact === null) return "unknown";
  return fact ? "yes" : "no";
}
