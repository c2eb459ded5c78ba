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

function toldBy(rows: readonly Obligation[]): Told {
  const all = new Set(rows.flatMap(({ addressee, alsoTo }) => [addressee, ...alsoTo]));
  const groups = new Set(rows.filter(({ addressee }) => addressee === PERSONS).map(({ subject }) => subject));
  const others = [...all].filter((id) => id !== PERSONS && id !== REGISTER && !isAuthority(id));
  const register = all.has(REGISTER) ? "owed" : "none";
  return { authorities: [...all].filter(isAuthority), groups: groups.size, others, register };
}

/** The answer in one sentence: how many are told, what comes first, what is missing. */
export function summarise({ due, open, waiting, undetermined }: SortedAnswer): Summary {
  const told = toldBy([...due, ...open, ...waiting]);
  const perhaps = toldBy(undetermined).authorities.filter((id) => !told.authorities.includes(id));
  return {
    told,
    perhaps: perhaps.length,
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
