import type { ListedEntry } from "#features/timeline/queries.ts";
import { ERASED } from "#ledger/fold.ts";
import type { Moment } from "#lib/moment.ts";

type Signature = ListedEntry["by"];
type Signed = { readonly seq: number; readonly recordedAt: string; readonly by: Signature };

/** What a cell answered at one time. */
export type PastAnswer = { readonly status: string; readonly dueAt: string | null };

/** One line of a cell's history. */
export type HistoryLine = Signed &
  (
    | { readonly kind: "answer"; readonly from: PastAnswer | null; readonly to: PastAnswer }
    | {
        readonly kind: "awareness";
        readonly from: Moment | null;
        readonly to: Moment | null;
        readonly reason: string;
      }
    | Act
  );

type Act = {
  readonly kind: "filed" | "opinion" | "decided" | "review_raised" | "review_settled" | "passed" | "assessed";
  readonly reason: string;
};

const KINDS: { readonly [type in ListedEntry["type"]]?: Act["kind"] } = {
  "obligation.filed": "filed",
  "opinion.given": "opinion",
  "obligation.decided": "decided",
  "review.raised": "review_raised",
  "review.settled": "review_settled",
  "deadline.passed": "passed",
  "exposure.assessed": "assessed",
};

/** The history of one obligation, from the entries about it and about its organisation's file. */
export function deriveHistory(entries: readonly ListedEntry[], obligationId: string): HistoryLine[] {
  let last: PastAnswer | null = null;
  return entries.flatMap((entry): HistoryLine[] => {
    const { seq, recordedAt, by, type } = entry;
    const signed = { seq, recordedAt, by };
    if (type === "exposure.opened" || type === "obligations.recomputed") {
      const to = answerIn(field(entry, type === "exposure.opened" ? "obligations" : "moved"), obligationId);
      if (to === null || (last?.status === to.status && last.dueAt === to.dueAt)) return [];
      const from = last;
      last = to;
      return [{ ...signed, kind: "answer", from, to }];
    }
    if (type === "awareness.corrected") {
      const change = entry.changes.find(({ name }) => name === "instants");
      const [from, to] = [momentIn(change?.from, "awareness"), momentIn(change?.to, "awareness")];
      return [{ ...signed, kind: "awareness", from, to, reason: text(field(entry, "reason")) }];
    }
    const kind = KINDS[type];
    const reason = text(field(entry, "reason") ?? field(entry, "reasons"));
    return kind === undefined ? [] : [{ ...signed, kind, reason }];
  });
}

/** A moment that a clock runs from: its name, and its value as it was entered. */
export type UsedFact = { readonly name: string; readonly moment: Moment };

/** Whose word a fact is, and since when: the latest entry that gave the moment this very value. */
export function findSource(
  entries: readonly ListedEntry[],
  { name: instant, moment }: UsedFact,
): Signed | null {
  const setting = entries.filter(({ changes }) => {
    const change = changes.find(({ name }) => name === "instants");
    if (change === undefined || isSame(momentIn(change.from, instant), momentIn(change.to, instant)))
      return false;
    return isSame(momentIn(change.to, instant), moment);
  });
  return setting.at(-1) ?? null;
}

/** The moment among these facts, as the obligation was computed with them; null for a filing or an unknown name. */
export function usedFact(facts: unknown, trigger: string | null): UsedFact | null {
  const instants = typeof facts === "object" && facts !== null && "instants" in facts ? facts.instants : null;
  const moment = trigger === null ? null : momentIn(instants, trigger);
  return trigger === null || moment === null ? null : { name: trigger, moment };
}

function isSame(one: Moment | null, other: Moment | null): boolean {
  if (typeof one === "string" || typeof other === "string" || one === null || other === null)
    return one === other;
  return one.date === other.date;
}

function field({ changes }: ListedEntry, wanted: string): unknown {
  const to = changes.find(({ name }) => name === wanted)?.to;
  return to === ERASED ? undefined : to;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function momentIn(instants: unknown, name: string): Moment | null {
  if (typeof instants !== "object" || instants === null) return null;
  return (instants as { readonly [name: string]: Moment | undefined })[name] ?? null;
}

function answerIn(rows: unknown, obligationId: string): PastAnswer | null {
  if (!Array.isArray(rows)) return null;
  const row = rows.find(({ id }) => id === obligationId);
  return row === undefined ? null : { status: row.status, dueAt: row.dueAt };
}
