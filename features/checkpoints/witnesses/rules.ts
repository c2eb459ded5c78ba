export const OUTCOMES = [
  "taken",
  "refused",
  "unreachable",
  "conflict",
  "bad_cosignature",
  "address_refused",
  "mail_missing",
] as const;
/** What came of a sending. "conflict": the witness holds another history of this log. */
export type Outcome = (typeof OUTCOMES)[number];

export function isOutcome(text: string): text is Outcome {
  return OUTCOMES.some((outcome) => outcome === text);
}

export const KINDS = ["witness", "webhook", "mailbox"] as const;
export type Kind = (typeof KINDS)[number];

export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text);
}
