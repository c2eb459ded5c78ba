import type { Change } from "#features/obligations/changes/rules.ts";
import type { Answer, Identity } from "#features/obligations/rules.ts";

/** A cell that a new publication would change, as it stood when the two were compared. */
export type LawMove = Identity & { readonly before: Answer | null; readonly after: Answer | null };

/** What a new publication would change in one file, until a DPO accepts or declines it. */
export type LawReview = {
  readonly publication: string;
  readonly raisedAt: string;
  readonly moves: readonly LawMove[];
};

export function toMoves(changes: readonly Change[]): LawMove[] {
  return changes.map(({ ruleId, addressee, subject, before, after }) => ({
    ...{ ruleId, addressee, subject, before, after },
  }));
}

/** Written by the commands of this feature alone. */
export function reviewOf({ lawReview }: { readonly lawReview: unknown }): LawReview | null {
  return lawReview as LawReview | null;
}
