import { obligationsFor } from "#law/engine.ts";
import { parseFacts } from "#law/facts.ts";
import { RULES } from "#law/pack.ts";
import { ANSWER_RULE, type Figure } from "./catalogue.ts";

const ANSWER_RULES = RULES.filter(({ id }) => id === ANSWER_RULE);

export type Party = {
  readonly roles: readonly string[];
  readonly kind: string;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly traits: readonly string[];
};

type Received = { readonly receivedOn: string; readonly extendedOn: string | null };

/** Until when the requests of one day are answered; epoch milliseconds. */
export type Limit = {
  /** The date to plan on, and the latest lawful reading of the same period. */
  readonly dueAt: number;
  readonly legalLimitAt: number;
};

export type Limits = {
  /** One month from receipt. */
  readonly first: Limit;
  /** With two further months, where the persons were told within the first; null where nobody was, or too late. */
  readonly extended: Limit | null;
};

/**
 * What the law gives the requests of one day, computed by the engine as any other date; null where the rule does not
 * bind this party.
 */
export function limitsOf({ receivedOn, extendedOn }: Received, party: Party): Limits | null {
  const first = limitOf(party, receivedOn, null);
  if (first === null) return null;
  const longer = extendedOn === null ? null : limitOf(party, receivedOn, extendedOn);
  return { first, extended: longer === null || longer.dueAt <= first.dueAt ? null : longer };
}

function limitOf({ roles, ...party }: Party, receivedOn: string, toldOn: string | null): Limit | null {
  const at = (day: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime(party.timeZone).toInstant().toString();
  const read = parseFacts({
    party: { ...party, role: roles },
    orders: [{ rule: ANSWER_RULE, at: at(receivedOn) }],
    extensions: toldOn === null ? [] : [{ rule: ANSWER_RULE, at: at(toldOn) }],
  });
  if (!read.ok) return null;
  const [row] = obligationsFor(read.facts, { at: 0, rules: ANSWER_RULES });
  if (row === undefined || row.dueAt === null || row.legalLimitAt === null) return null;
  return { dueAt: Date.parse(row.dueAt), legalLimitAt: Date.parse(row.legalLimitAt) };
}

export type Figures = Readonly<Record<Figure, number>>;

/** Neither granted nor refused yet. */
export function openOf({ requestsReceived, requestsAnswered, requestsRefused }: Figures): number {
  return requestsReceived - requestsAnswered - requestsRefused;
}

export type CohortState = "none" | "answered" | "due" | "planned_passed" | "late";

export type Standing = {
  readonly open: number;
  /** Of the open ones, how many are certainly past their limit. */
  readonly lateOpen: number;
  /** The next limit of those that are open; null where none is open, or no law sets one. */
  readonly next: Limit | null;
  readonly state: CohortState;
};

/**
 * How the requests of one day stand. Those whose persons were told of more time may all be among the open ones: only
 * what exceeds them is counted as late after the first month, so that no number claims more than is known.
 */
export function standingOf(figures: Figures, limits: Limits | null, now: number): Standing {
  const open = openOf(figures);
  if (open === 0) return { open, lateOpen: 0, next: null, state: "answered" };
  if (limits === null) return { open, lateOpen: 0, next: null, state: "none" };
  const { first, extended } = limits;
  const inMonth = extended === null ? open : Math.max(0, open - figures.requestsExtended);
  const next = inMonth > 0 || extended === null ? first : extended;
  const lateFirst = now >= first.legalLimitAt ? inMonth : 0;
  const lateOpen = extended !== null && now >= extended.legalLimitAt ? open : lateFirst;
  if (lateOpen > 0) return { open, lateOpen, next, state: "late" };
  return { open, lateOpen, next, state: now >= next.dueAt ? "planned_passed" : "due" };
}

export type Problem = { readonly path: string; readonly problem: string };

/** What cannot be true of the requests of one day; empty where all can. */
export function problemsOfCount(figures: Figures, limits: Limits | null, now: number): Problem[] {
  const { requestsReceived, requestsAnswered, requestsRefused, requestsExtended, answeredLate } = figures;
  if (requestsReceived === 0) return [{ path: "requestsReceived", problem: "required" }];
  const settled = requestsAnswered + requestsRefused;
  if (requestsAnswered > requestsReceived) return [{ path: "requestsAnswered", problem: "moreThanReceived" }];
  if (settled > requestsReceived) return [{ path: "requestsRefused", problem: "moreThanReceived" }];
  if (requestsExtended > requestsReceived) return [{ path: "requestsExtended", problem: "moreThanReceived" }];
  if (answeredLate > settled) return [{ path: "answeredLate", problem: "moreThanSettled" }];
  if (answeredLate > 0 && limits !== null && now < limits.first.legalLimitAt)
    return [{ path: "answeredLate", problem: "notLateYet" }];
  return [];
}

export type Sum = Figures & { readonly open: number; readonly lateOpen: number };

/** Over several days, and the earliest limit of what is open. */
export function sumOf(
  rows: readonly (Figures & { readonly standing: Standing })[],
): Sum & { next: Limit | null } {
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const [next = null] = rows.flatMap(({ standing }) => standing.next ?? []).sort((a, b) => a.dueAt - b.dueAt);
  return {
    requestsReceived: total((row) => row.requestsReceived),
    requestsAnswered: total((row) => row.requestsAnswered),
    requestsRefused: total((row) => row.requestsRefused),
    requestsExtended: total((row) => row.requestsExtended),
    answeredLate: total((row) => row.answeredLate),
    open: total(({ standing }) => standing.open),
    lateOpen: total(({ standing }) => standing.lateOpen),
    next,
  };
}
