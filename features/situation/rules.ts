import type { WorstState } from "#features/incidents/overview/rules.ts";
import type { OwnRuleShown } from "#features/obligations/rules.ts";
import { NUMBERS, type NumberKey, type PartKey } from "./catalogue.ts";

/** One duty, and how many organisations are or were late with it. */
export type LateCount = Owed & { readonly organisations: number };

/** What a number rests on. Instants in epoch milliseconds, as everywhere in a report. */
export type Source =
  | { readonly kind: "files" }
  | { readonly kind: "late"; readonly duties: readonly LateCount[] }
  | { readonly kind: "files_uncounted"; readonly labs: number }
  | { readonly kind: "sum"; readonly organisations: number; readonly of: number }
  /** What laboratories recorded of their waves; of how many of them, where it is a count of theirs. */
  | { readonly kind: "waves" }
  | { readonly kind: "reach"; readonly labs: number }
  | { readonly kind: "costs"; readonly lines: number; readonly excluded: number; readonly included: number }
  | {
      readonly kind: "claim";
      readonly source: string;
      readonly credibility: string;
      readonly adoptedBy: string | null;
      readonly adoptedAt: number;
    };

/** A value without a source does not exist: what nobody recorded is null. */
export type Part = {
  readonly key: PartKey;
  readonly value: number | string | null;
  readonly source: Source | null;
};
export type SituationNumber = { readonly key: NumberKey; readonly parts: readonly Part[] };

/** Under which rule of law, or under which own rule. */
export type Owed = {
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: { readonly name: string; readonly addresseeName: string | null } | null;
};

export type ReportedDeadline = Owed & {
  readonly organisation: string;
  readonly zone: string;
  readonly dueAt: number;
  readonly legalLimitAt: number | null;
};

export type ReportedDecision = {
  readonly at: number;
  /** Null: for the whole case. */
  readonly organisation: string | null;
  readonly by: string | null;
  readonly reasons: string;
} & (
  | {
      readonly sort: "controller";
      readonly outcome: string;
      readonly owed: Owed;
      readonly opinion: string | null;
    }
  | { readonly sort: "operational"; readonly kind: string; readonly state: string; readonly why: string }
);

export type ReportedMatter =
  | ({
      readonly sort: "obligation";
      readonly kind: string;
      readonly count: number;
      readonly organisation: string;
    } & Owed)
  | {
      readonly sort: "operational";
      readonly kind: string;
      readonly organisation: string | null;
      readonly why: string;
    };

export type ReportedTask = {
  readonly title: string;
  readonly organisation: string | null;
  readonly owner: string | null;
  readonly ownerRole: string | null;
  readonly dueAt: number;
};

/** The first of a list, and how many there are in all. */
export type Listed<One> = { readonly first: readonly One[]; readonly total: number };

/** A case at an instant, in no language: what a report keeps, and what its hash covers. */
export type Situation = {
  readonly format: 1;
  readonly at: number;
  readonly zone: string;
  readonly by: string;
  readonly workspace: string;
  readonly incident: {
    readonly reference: string;
    readonly title: string;
    readonly kind: string;
    readonly origin: string;
    readonly loggedAt: number;
    readonly closedAt: number | null;
  };
  readonly worst: WorstState;
  readonly inCharge: readonly { readonly role: string; readonly name: string }[];
  readonly numbers: readonly SituationNumber[];
  readonly overdue: Listed<ReportedDeadline>;
  readonly coming: Listed<ReportedDeadline>;
  /** The instant of the report before; null for the first. */
  readonly since: number | null;
  readonly decisions: readonly ReportedDecision[];
  readonly matters: readonly ReportedMatter[];
  readonly tasks: Listed<ReportedTask>;
};

/** What a report says of the case itself: not when it was read, nor what is counted from the report before. */
export function statedIn({ at: _at, since: _since, decisions: _decisions, ...stated }: Situation) {
  return stated;
}

export type Figure = Pick<Part, "value" | "source">;

/** Exactly ten, whatever is known: what nobody recorded is there as such. */
export function tenNumbers(known: ReadonlyMap<PartKey, Figure>): SituationNumber[] {
  return NUMBERS.map(({ key, parts }) => ({
    key,
    parts: parts.map((part) => ({ key: part, ...(known.get(part) ?? { value: null, source: null }) })),
  }));
}

type Claimed = {
  readonly value: string;
  readonly figure: number | null;
  readonly source: string;
  readonly credibility: string;
  readonly adoptedBy: string | null;
  readonly adoptedAt: Date;
};

/** The figure adopted for the case; else what was adopted for its organisations, added up. */
export function adoptedFigure(
  claim: Claimed | undefined,
  sum: { readonly sum: number; readonly organisations: number } | undefined,
  organisations: number,
): Figure | null {
  if (claim !== undefined) {
    const { source, credibility, adoptedBy } = claim;
    const adoptedAt = claim.adoptedAt.getTime();
    return {
      value: claim.figure ?? claim.value,
      source: { kind: "claim", source, credibility, adoptedBy, adoptedAt },
    };
  }
  if (sum === undefined) return null;
  return { value: sum.sum, source: { kind: "sum", organisations: sum.organisations, of: organisations } };
}

export type LateDuty = {
  readonly organisationId: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: unknown;
};

/** How many organisations are or were late with any duty, and with which; the one that most are late with comes first. */
export function lateFigure(late: readonly LateDuty[]): Figure {
  const byDuty = Map.groupBy(late, ({ ruleId, addressee }) => `${ruleId} ${addressee}`);
  const organisationsOf = (rows: readonly LateDuty[]) =>
    new Set(rows.map(({ organisationId }) => organisationId)).size;
  const duties = [...byDuty.values()].flatMap((rows) =>
    rows.slice(0, 1).map((row) => ({ ...ruled(row), organisations: organisationsOf(rows) })),
  );
  return {
    value: organisationsOf(late),
    source: {
      kind: "late",
      duties: duties.toSorted((one, other) => other.organisations - one.organisations),
    },
  };
}

export function firstOf<One>(all: readonly One[], most: number): Listed<One> {
  return { first: all.slice(0, most), total: all.length };
}

/** What an obligation is called, as far as a report keeps it. */
export function ruled(row: {
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: unknown;
}): Owed {
  const own = row.ownRule as OwnRuleShown | null;
  const named = own === null ? null : { name: own.name, addresseeName: own.addresseeName };
  return { ruleId: row.ruleId, addressee: row.addressee, ownRule: named };
}
