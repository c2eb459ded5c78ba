import { type OutcomeSort, outcomeSort } from "#features/obligations/components/outcome-words.ts";
import { NOTIFICATION, OUTCOMES, type Outcome } from "./catalogue.ts";

const OPEN_TO: Record<OutcomeSort, readonly Outcome[]> = {
  authority: ["file", "not_required"],
  // Telling the persons can wait while it would hinder an inquiry (GDPR, recital 88).
  persons: OUTCOMES,
  // Every breach is documented (GDPR 33(5)).
  register: ["file"],
  others: ["file", "not_required"],
};

/** What can be decided about an obligation. */
export function outcomesFor(obligation: { addressee: string; ownRule: unknown }): readonly Outcome[] {
  return OPEN_TO[outcomeSort(obligation)];
}

type Asked = {
  readonly seenAt: Date | null;
  readonly answeredAt: Date | null;
  readonly obligation: { readonly state: string; readonly dueAt: Date | null };
};

export type RequestState = "asked" | "seen" | "overdue" | "answered" | "settled";

/** How far a request for a decision has come; overdue once the obligation's own date has passed. */
export function requestState({ seenAt, answeredAt, obligation }: Asked, now: number): RequestState {
  if (answeredAt !== null) return "answered";
  if (obligation.state === "filed" || obligation.state === "decided" || obligation.state === "withdrawn")
    return "settled";
  if (obligation.dueAt !== null && obligation.dueAt.getTime() <= now) return "overdue";
  return seenAt === null ? "asked" : "seen";
}

type Signer = { readonly memberId: string };

/** The next who can be asked: nobody is asked twice. */
export function nextSigner<S extends Signer>(
  signers: readonly S[],
  { recipientId, passed }: { readonly recipientId: string | null; readonly passed: readonly string[] },
): S | null {
  return signers.find(({ memberId }) => memberId !== recipientId && !passed.includes(memberId)) ?? null;
}

type Cell = { readonly organisationId: string; readonly ruleId: string; readonly state: string };

const COMMUNICATION = "eu.gdpr.34-1";
const NOT_OWED = ["decided", "not_required"];

/** The organisations that neither notify nor communicate, by a decision of their own: the register alone stays. */
export function registerOnly(cells: readonly Cell[]): string[] {
  const byOrganisation = Map.groupBy(cells, ({ organisationId }) => organisationId);
  return [...byOrganisation].flatMap(([organisationId, own]) => {
    const both = [NOTIFICATION, COMMUNICATION].map((rule) => own.find(({ ruleId }) => ruleId === rule));
    const isReleased = both.every((cell) => cell !== undefined && NOT_OWED.includes(cell.state));
    return isReleased && both.some((cell) => cell?.state === "decided") ? [organisationId] : [];
  });
}
