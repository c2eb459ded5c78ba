import { type Facts, parseFacts } from "#law/facts.ts";
import type { InstantName } from "#law/vocabulary.ts";
import { AppError } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";

/** The moments known of one organisation in one incident. */
export type Instants = { readonly [name in InstantName]?: Moment };

/** Facts that only some laws ask for. An absent one is not known. */
export type FurtherFacts = {
  readonly seriousCareEvent?: boolean | null;
  readonly severityLevel?: Facts["breach"]["severityLevel"];
  readonly nis2Significant?: boolean | null;
  readonly craEvent?: Facts["breach"]["craEvent"];
  readonly deviceIncident?: Facts["breach"]["deviceIncident"];
  readonly authorityAlreadyInformed?: boolean | null;
  /** Persons by country or state of residence. */
  readonly personsByResidence?: Readonly<Record<string, number>>;
  readonly orders?: Facts["orders"];
  readonly holds?: Facts["holds"];
  readonly extensions?: Facts["extensions"];
};

/** What is known of one organisation in one incident: all that the law engine is told. */
export type KnownExposure = {
  readonly party: {
    readonly kind: string;
    readonly country: string;
    readonly region: string | null;
    readonly timeZone: string;
    readonly traits: readonly string[];
  };
  readonly incident: {
    readonly natures: readonly string[];
    readonly cause: string;
    readonly dataCategories: readonly string[];
  };
  readonly roles: readonly string[];
  readonly instants: Instants;
  readonly risk: string;
  readonly exemptions34: readonly string[];
  readonly severeHealthIncident: boolean | null;
  readonly itSystemAttack: boolean | null;
  readonly encrypted: boolean | null;
  readonly contracts: readonly unknown[];
  readonly persons: number | null;
  readonly further: FurtherFacts;
};

export type KnownFiling = {
  readonly ruleId: string;
  readonly addressee: string;
  readonly filedAt: Temporal.Instant;
  readonly complete: boolean;
  /** It meets nothing any more; what it started keeps its start. */
  readonly isWithdrawn?: boolean;
};

/** The facts as the law engine reads them, with the same words as the command-line contract. */
export function factsOf(
  known: KnownExposure,
  filings: readonly KnownFiling[],
  assume: readonly string[] = [],
): Facts {
  const { personsByResidence, orders, holds, extensions, ...further } = known.further;
  const read = parseFacts({
    assume,
    orders,
    holds,
    extensions,
    party: {
      role: known.roles,
      kind: known.party.kind,
      country: known.party.country,
      region: known.party.region,
      timeZone: known.party.timeZone,
      traits: known.party.traits,
    },
    breach: {
      personalData: true,
      natures: known.incident.natures,
      cause: known.incident.cause,
      risk: known.risk,
      exemptions34: known.exemptions34,
      severeHealthIncident: known.severeHealthIncident,
      itSystemAttack: known.itSystemAttack,
      encrypted: known.encrypted,
      dataCategories: known.incident.dataCategories,
      persons: { total: known.persons, byResidence: personsByResidence },
      ...further,
    },
    instants: known.instants,
    contracts: known.contracts,
    filings: filings.map(({ ruleId, addressee, filedAt, complete, isWithdrawn = false }) => ({
      rule: ruleId,
      addressee,
      at: filedAt.toString(),
      complete: complete && !isWithdrawn,
    })),
  });
  if (!read.ok) throw new AppError("invalid", `${read.error.path}: ${read.error.message}`);
  return read.facts;
}
