import type { Tx } from "#lib/db.ts";
import {
  compareTotals,
  figureOf,
  groupBySubject,
  isFigure,
  type OrganisationSum,
  type Registered,
} from "./rules.ts";

/** All that was said about a case, what was adopted among the rest. */
export async function listClaims(tx: Tx, incidentId: string) {
  const claims = await tx.claim.findMany({
    where: { incidentId },
    orderBy: [{ about: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      about: true,
      organisationId: true,
      value: true,
      qualifier: true,
      source: true,
      credibility: true,
      recordedAt: true,
      recordedBy: true,
      adoptedAt: true,
      adoptedBy: true,
      adoptedFor: true,
      exposure: { select: { organisation: { select: { name: true } } } },
    },
  });
  return claims.map(({ exposure, ...claim }) => ({
    ...claim,
    organisationName: exposure?.organisation.name ?? null,
  }));
}

export type ListedClaim = Awaited<ReturnType<typeof listClaims>>[number];

/** One adopted claim, with its number where it states one. */
export type AdoptedFigure = {
  readonly id: string;
  readonly about: string;
  readonly value: string;
  readonly figure: number | null;
  readonly qualifier: string;
  readonly source: string;
  readonly credibility: string;
  readonly adoptedAt: Date;
  readonly adoptedBy: string | null;
  /** Why this one; null where it was adopted before reasons were asked for. */
  readonly adoptedFor: string | null;
};

/** The adopted claim of each subject, about the case as a whole. Empty for who may not see claims. */
export async function adoptedFigures(
  tx: Tx,
  incidentId: string,
): Promise<ReadonlyMap<string, AdoptedFigure>> {
  const claims = await tx.claim.findMany({
    where: { incidentId, organisationId: null, adoptedAt: { not: null } },
    orderBy: [{ about: "asc" }, { id: "asc" }],
    select: {
      id: true,
      about: true,
      value: true,
      qualifier: true,
      source: true,
      credibility: true,
      adoptedAt: true,
      adoptedBy: true,
      adoptedFor: true,
    },
  });
  return new Map(
    claims.flatMap(({ adoptedAt, ...claim }) =>
      adoptedAt === null ? [] : [[claim.about, { ...claim, figure: figureOf(claim.value), adoptedAt }]],
    ),
  );
}

/** The figures adopted for single organisations, added up by subject; what is said in words adds nothing. */
export async function sumOrganisationFigures(tx: Tx, incidentId: string): Promise<OrganisationSum[]> {
  const claims = await tx.claim.findMany({
    where: { incidentId, organisationId: { not: null }, adoptedAt: { not: null } },
    select: { about: true, value: true },
  });
  return sumFigures(claims);
}

function sumFigures(
  claims: readonly { readonly about: string; readonly value: string }[],
): OrganisationSum[] {
  const numbered = claims.flatMap(({ about, value }) => {
    const figure = figureOf(value);
    return figure === null || !isFigure(about) ? [] : [{ about, figure }];
  });
  return [...Map.groupBy(numbered, ({ about }) => about)].map(([about, figures]) => ({
    about,
    sum: figures.reduce((sum, { figure }) => sum + figure, 0),
    organisations: figures.length,
  }));
}

/** What the files of a case count by themselves: controllers, laboratories, persons, and who has no count yet. */
export async function countRegistered(tx: Tx, incidentId: string): Promise<Registered> {
  const [row] = await tx.$queryRaw<Registered[]>`
    SELECT count(DISTINCT e.id) FILTER (WHERE e.roles && ARRAY['controller', 'joint_controller'])::int AS organisations,
      count(l.lab_id)::int AS labs,
      count(l.lab_id) FILTER (WHERE COALESCE(l.persons_confirmed, l.persons_estimated) IS NULL)::int AS "labsUncounted",
      sum(COALESCE(l.persons_confirmed, l.persons_estimated))::float8 AS persons
    FROM exposures e
    LEFT JOIN exposure_labs l ON (l.workspace_id, l.exposure_id) = (e.workspace_id, e.id)
    WHERE e.incident_id = ${incidentId}::uuid`;
  return row ?? { organisations: 0, labs: 0, labsUncounted: 0, persons: null };
}

/** The ledger of claims of a case: what was said, what was adopted beside what is counted, and whom one can speak of. */
export async function readLedger(tx: Tx, incidentId: string) {
  const claims = await listClaims(tx, incidentId);
  const adopted = claims.filter(({ adoptedAt }) => adoptedAt !== null);
  const [ofCase, ofOrganisations] = [
    adopted.filter(({ organisationId }) => organisationId === null),
    adopted.filter(({ organisationId }) => organisationId !== null),
  ];
  const organisations = await tx.$queryRaw<{ value: string; label: string }[]>`
    SELECT e.organisation_id AS value, o.name AS label
    FROM exposures e JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    WHERE e.incident_id = ${incidentId}::uuid ORDER BY o.name, e.id`;
  return {
    subjects: groupBySubject(claims),
    totals: compareTotals(ofCase, await countRegistered(tx, incidentId), sumFigures(ofOrganisations)),
    organisations,
  };
}

export type Ledger = Awaited<ReturnType<typeof readLedger>>;
