import type { Obligation } from "#law/obligation.ts";

/** What a case says of one rule: fields that must be equal, statuses allowed, or that the row must be absent. */
export type Expected = Partial<Obligation> & {
  rule: string;
  statusIn?: readonly string[];
  orAbsent?: boolean;
  absent?: boolean;
  addresseePrefix?: string;
};

/** One example a lawyer can read: the facts of the contract in, the rows expected out. */
export type LawCase = { name: string; facts: Record<string, unknown>; expect: readonly Expected[] };

type Overrides = {
  at?: string;
  party?: Record<string, unknown>;
  breach?: Record<string, unknown>;
  instants?: Record<string, unknown>;
  filings?: readonly Record<string, unknown>[];
  contracts?: readonly Record<string, unknown>[];
};

/** A French laboratory as controller, high risk, aware on 5 November 2026 at 10:20; `overrides` change it. */
export function laboratory(overrides: Overrides = {}): Record<string, unknown> {
  return {
    at: "2026-11-05T12:00:00+01:00",
    filings: [],
    contracts: [],
    ...overrides,
    party: {
      role: "controller",
      kind: "laboratory",
      country: "FR",
      timeZone: "Europe/Paris",
      ...overrides.party,
    },
    breach: {
      personalData: true,
      risk: "high_risk",
      severeHealthIncident: true,
      itSystemAttack: true,
      ...overrides.breach,
    },
    instants: overrides.instants ?? { awareness: "2026-11-05T10:20:00+01:00" },
  };
}

/** A French vendor as processor, in the same breach. */
export function vendor(overrides: Overrides = {}): Record<string, unknown> {
  return laboratory({ ...overrides, party: { role: "processor", kind: "vendor", ...overrides.party } });
}
