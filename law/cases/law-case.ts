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
  orders?: readonly Record<string, unknown>[];
  holds?: readonly Record<string, unknown>[];
  extensions?: readonly Record<string, unknown>[];
  assume?: readonly string[];
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

/** A French vendor as manufacturer of a product with this trait. */
export function manufacturer(
  trait: string,
  breach: Record<string, unknown>,
  overrides: Overrides = {},
): Record<string, unknown> {
  return laboratory({
    ...overrides,
    party: { role: "manufacturer", kind: "vendor", traits: [trait] },
    breach,
  });
}

/** A hospital elsewhere, as controller, in a breach of high risk, every threshold of the texts met. */
export function hospitalIn(
  country: string,
  timeZone: string,
  overrides: Overrides = {},
): Record<string, unknown> {
  return laboratory({
    ...overrides,
    party: { kind: "hospital", country, timeZone, ...overrides.party },
    breach: {
      natures: ["confidentiality", "availability"],
      cause: "external_malicious",
      dataCategories: ["identity", "health"],
      nis2Significant: true,
      encrypted: false,
      ...overrides.breach,
    },
  });
}

/** The residences of the persons concerned, as facts of the breach. */
export function residents(byResidence: Record<string, number>): Record<string, unknown> {
  const total = Object.values(byResidence).reduce((sum, persons) => sum + persons, 0);
  return { persons: { total, byResidence } };
}
