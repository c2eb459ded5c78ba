import { findAuthority } from "#law/authorities.ts";
import type { Obligation, ObligationStatus } from "#law/obligation.ts";

/** What is to be done or to be found out, in this order; what is not owed comes after, folded. */
export const LIVE = ["due", "open", "waiting", "undetermined"] as const satisfies readonly ObligationStatus[];
export const SETTLED = [
  "not_required",
  "displaced",
  "not_in_force",
] as const satisfies readonly ObligationStatus[];

export type SortedAnswer = Readonly<Record<ObligationStatus, readonly Obligation[]>>;

/** The obligations by status, the earliest date first; what has no date, from the longest running. */
export function sortAnswer(rows: readonly Obligation[]): SortedAnswer {
  const of = (status: ObligationStatus) => rows.filter((row) => row.status === status).sort(byDate);
  return {
    due: of("due"),
    open: of("open"),
    waiting: of("waiting"),
    undetermined: of("undetermined"),
    not_required: of("not_required"),
    displaced: of("displaced"),
    not_in_force: of("not_in_force"),
  };
}

const LAST = "9999";

function byDate(one: Obligation, other: Obligation): number {
  const [here, there] = [one, other].map(({ dueAt, triggerAt }) => dueAt ?? triggerAt ?? LAST);
  return (here ?? LAST).localeCompare(there ?? LAST) || one.rule.localeCompare(other.rule);
}

export type Told = {
  readonly authorities: readonly string[];
  /** Groups of persons: by residence where a law looks at it. */
  readonly groups: number;
  /** Controllers, the insurer, users and others, each by its id. */
  readonly others: readonly string[];
  /** Is the register of breaches to be filled in? It is nobody to tell. */
  readonly register: "owed" | "none";
};

export type Summary = {
  readonly told: Told;
  /** Authorities that only a missing fact would add. */
  readonly perhaps: number;
  readonly first: Obligation | null;
  /** The facts that would decide what is undetermined, as the law names them: `breach.encrypted`. */
  readonly missing: readonly string[];
  /** Instants for which something waits. */
  readonly awaited: readonly string[];
};

const PERSONS = "persons";
const REGISTER = "register";

function isAuthority(id: string): boolean {
  return findAuthority(id) !== null || /^[a-z]{2}-/.test(id);
}

/** Where a law looks at a residence its people are a group; what holds for all adds those who live elsewhere. */
function countGroups(rows: readonly Obligation[], residences: readonly string[]): number {
  const subjects = new Set(
    rows.flatMap(({ addressee, subject }) => (addressee === PERSONS ? [subject] : [])),
  );
  const holdsForAll = subjects.delete(null);
  const areElsewhere = subjects.size === 0 || residences.some((code) => !subjects.has(code));
  return subjects.size + (holdsForAll && areElsewhere ? 1 : 0);
}

function toldBy(rows: readonly Obligation[], residences: readonly string[]): Told {
  const all = new Set(rows.flatMap(({ addressee, alsoTo }) => [addressee, ...alsoTo]));
  const others = [...all].filter((id) => id !== PERSONS && id !== REGISTER && !isAuthority(id));
  const register = all.has(REGISTER) ? "owed" : "none";
  return {
    authorities: [...all].filter(isAuthority),
    groups: countGroups(rows, residences),
    ...{ others, register },
  };
}

/** The answer in one sentence: how many are told, what comes first, what is missing. */
export function summarise(sorted: SortedAnswer, residences: readonly string[]): Summary {
  const { due, open, waiting, undetermined } = sorted;
  const unsure = new Set(undetermined.map(({ rule }) => `filing:${rule}`));
  const sure = waiting.filter(({ waitsFor }) => !unsure.has(waitsFor ?? ""));
  const told = toldBy([...due, ...open, ...sure], residences);
  const more = toldBy([...undetermined, ...waiting], residences).authorities;
  return {
    told,
    perhaps: more.filter((id) => !told.authorities.includes(id)).length,
    first: due[0] ?? undetermined[0] ?? null,
    missing: [...new Set(undetermined.flatMap(missingIn))],
    awaited: [...new Set(waiting.flatMap(({ waitsFor }) => instantIn(waitsFor)))],
  };
}

/** The facts that an undetermined obligation lacks. */
export function missingIn({ status, reason }: Pick<Obligation, "status" | "reason">): string[] {
  const { missing } = reason.values;
  return status === "undetermined" && typeof missing === "string" ? missing.split(", ") : [];
}

function instantIn(waitsFor: string | null): string[] {
  const [kind, name = ""] = waitsFor?.split(":") ?? [];
  return kind === "instant" ? [name] : [];
}
