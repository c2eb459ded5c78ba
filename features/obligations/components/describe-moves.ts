import { findAuthority } from "#law/authorities.ts";
import { findRule } from "#law/pack.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Answer, Identity, OwnRuleShown, Reconciliation } from "../rules.ts";

/** One cell before and after: its state, and its planning date where it has one. */
export type Moved = {
  readonly key: string;
  readonly kind: "changed" | "arisen" | "withdrawn" | "review";
  readonly label: string;
  readonly authority: string | null;
  /** Not law: a rule that the organisation agreed to or set for itself. */
  readonly isOwn: boolean;
  readonly before: Standing | null;
  readonly after: Standing | null;
};

export type Standing = {
  readonly status: string;
  readonly dueText: string | null;
  /** From when time is counted. */
  readonly sinceText: string | null;
};
export type Moves = { readonly zone: string; readonly moves: readonly Moved[] };

type Answered = Pick<Answer, "status" | "dueAt" | "triggerAt">;
type View = { readonly zone: string; readonly locale: Locale };

/** What changed facts would do to each cell, in words. */
export function describeMoves(found: Reconciliation, view: View): Moves {
  const standing = (answer: Answered | null): Standing | null =>
    answer === null
      ? null
      : {
          status: answer.status,
          dueText: dateText(answer.dueAt, view),
          sinceText: dateText(answer.triggerAt, view),
        };
  const named = (row: Identity & { readonly ownRule: OwnRuleShown | null }) => ({
    key: `${row.ruleId} ${row.addressee} ${row.subject}`,
    label: row.ownRule?.name ?? findRule(row.ruleId)?.label[view.locale] ?? row.ruleId,
    authority: row.ownRule?.addresseeName ?? findAuthority(row.addressee)?.shortName ?? null,
    isOwn: row.ownRule !== null,
  });
  const changed = found.changed.map(({ before, after }) => ({
    ...named(before),
    kind: "changed" as const,
    before: standing(before.answer),
    after: standing(after.answer),
  }));
  const arisen = found.arisen.map((row) => ({
    ...named(row),
    kind: "arisen" as const,
    before: null,
    after: standing(row.answer),
  }));
  const withdrawn = found.withdrawn.map((row) => ({
    ...named(row),
    kind: "withdrawn" as const,
    before: standing(row.answer),
    after: null,
  }));
  const reviews = found.reviews.map(({ before, after }) => ({
    ...named(before),
    kind: "review" as const,
    before: standing(before.answer),
    after: standing(after),
  }));
  return { zone: view.zone, moves: [...changed, ...arisen, ...withdrawn, ...reviews] };
}

function dateText(at: string | null, view: View): string | null {
  return at === null ? null : formatInstantCompact(Temporal.Instant.from(at), view);
}
