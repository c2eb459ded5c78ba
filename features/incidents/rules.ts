import { incidentFactsOf, partyOf } from "#features/exposures/queries.ts";
import { countPersons, type Instants, type KnownExposure } from "#features/exposures/rules.ts";
import type { Moment } from "#lib/moment.ts";
import type { Named } from "./queries.ts";
import type { LogIncident } from "./schema.ts";
import type { Opening } from "./writes.ts";

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

type Organisation = NonNullable<Named["vendor"]>;

/** The files to open: one for each controller with its labs, one for the vendor as processor. */
export function openingsOf(input: IncidentFacts, { organisations, vendor }: Named): Opening[] {
  const controllers = input.exposures.flatMap(({ organisationId, roles, awarenessNote, labs, ...known }) => {
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
        known: knownExposure(input, organisation, { roles, instants, labs }),
        awarenessNote,
        labs,
      },
    ];
  });
  if (vendor === null) return controllers;
  const instants = { awareness: input.vendorAwareness };
  const known = knownExposure(input, vendor, { roles: ["processor"], instants, labs: [] });
  return [...controllers, { organisationId: vendor.id, known, awarenessNote: "", labs: [] }];
}

type Own = {
  roles: readonly string[];
  instants: { readonly [name: string]: Moment | null };
  labs: Opening["labs"];
};

function knownExposure(input: IncidentFacts, organisation: Organisation, own: Own): KnownExposure {
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
  };
}
