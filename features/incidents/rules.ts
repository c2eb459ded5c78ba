import { incidentFactsOf, partyOf } from "#features/exposures/queries.ts";
import { countPersons, tellsControllers } from "#features/exposures/rules.ts";
import type { Instants, KnownExposure } from "#features/obligations/facts/rules.ts";
import { type AppliedLaw, type Computed, computeObligations } from "#features/obligations/rules.ts";
import type { Moment } from "#lib/moment.ts";
import type { Named } from "./queries.ts";
import type { LogIncident } from "./schema.ts";

export type IncidentFacts = Pick<
  LogIncident,
  | "natures"
  | "cause"
  | "dataCategories"
  | "vendorId"
  | "productId"
  | "vendorAwareness"
  | "risk"
  | "exemptions34"
  | "severeHealthIncident"
  | "itSystemAttack"
  | "encrypted"
  | "exposures"
>;

/** What every file of an incident begins with. */
export type FileFacts = Omit<
  IncidentFacts,
  "vendorId" | "productId" | "vendorAwareness" | "exposures" | "natures" | "dataCategories" | "cause"
> &
  KnownExposure["incident"];

export type OpeningLab = {
  readonly labId: string;
  readonly personsEstimated: number | null;
  readonly personsConfirmed: number | null;
};

/** One organisation's file, ready to be opened. */
export type Opening = {
  readonly organisationId: string;
  readonly known: KnownExposure;
  readonly awarenessNote: string;
  readonly labs: readonly OpeningLab[];
};

type Organisation = NonNullable<Named["vendor"]>;

/** The files a case begins with: one for each controller with its labs, one for the vendor as processor. */
export function firstOpenings(input: IncidentFacts, { organisations, vendor }: Named): Opening[] {
  const controllers = openingsOf(input, input.exposures, organisations);
  if (vendor === null) return controllers;
  const instants = { awareness: input.vendorAwareness };
  const known = knownExposure(input, vendor, { roles: ["processor"], instants, labs: [] });
  return [...controllers, { organisationId: vendor.id, known, awarenessNote: "", labs: [] }];
}

type Concerned = Omit<IncidentFacts["exposures"][number], "roles"> & { readonly roles: readonly string[] };

/** The files to open for organisations that are concerned, each with its labs. */
export function openingsOf(
  facts: FileFacts,
  concerned: readonly Concerned[],
  organisations: Named["organisations"],
): Opening[] {
  return concerned.flatMap(({ organisationId, roles, awarenessNote, labs, ...known }) => {
    const organisation = organisations.get(organisationId);
    if (organisation === undefined) return [];
    const instants = {
      awareness: known.awareness,
      processor_notice: known.processorNotice,
      attack_known: known.attackKnown,
    };
    return [
      {
        organisationId,
        known: knownExposure(facts, organisation, { roles, instants, labs }),
        awarenessNote,
        labs,
      },
    ];
  });
}

type Own = {
  roles: readonly string[];
  instants: { readonly [name: string]: Moment | null };
  labs: Opening["labs"];
};

function knownExposure(input: FileFacts, organisation: Organisation, own: Own): KnownExposure {
  const { risk, exemptions34, severeHealthIncident, itSystemAttack, encrypted } = input;
  return {
    party: partyOf(organisation),
    incident: incidentFactsOf(input),
    roles: own.roles,
    instants: Object.fromEntries(Object.entries(own.instants).filter(([, at]) => at !== null)) as Instants,
    risk,
    exemptions34,
    severeHealthIncident,
    itSystemAttack,
    encrypted,
    contracts: [],
    persons: countPersons(own.labs),
    further: {},
  };
}

/** Those whom a processor among the openings must tell. */
export function controllersOf(openings: readonly Opening[]): string[] {
  return openings
    .filter(({ known }) => known.roles.includes("controller") || known.roles.includes("joint_controller"))
    .map(({ organisationId }) => organisationId)
    .sort();
}

type Beginning = {
  readonly controllers: readonly string[];
  readonly law: AppliedLaw;
  readonly at: Temporal.Instant;
};

/** What an organisation owes when its file is opened: nothing is filed yet. */
export function firstObligations({ known }: Opening, { controllers, law, at }: Beginning): Computed[] {
  return computeObligations({
    known,
    filings: [],
    controllers: tellsControllers(known) ? controllers : [],
    law,
    at,
  });
}
