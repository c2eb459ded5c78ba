import type { Tx } from "#lib/db.ts";
import type { Moment } from "#lib/moment.ts";

export type Asked = { readonly incidentId: string; readonly organisationIds: readonly string[] };

export type CaseRow = {
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly natures: readonly string[];
  readonly cause: string;
  readonly detection: Moment | null;
  readonly occurrenceFrom: Moment | null;
  readonly occurrenceTo: Moment | null;
  readonly dataCategories: readonly string[];
  readonly vendorId: string | null;
  readonly vendorName: string | null;
  readonly productName: string | null;
  readonly loggedAt: Date;
};

/** The case, as its log names it. */
export async function findCase(tx: Tx, incidentId: string): Promise<CaseRow | null> {
  const row = await tx.incident.findFirst({
    where: { id: incidentId },
    select: {
      ...{ reference: true, title: true, description: true, kind: true, natures: true, cause: true },
      ...{ detection: true, occurrenceFrom: true, occurrenceTo: true, dataCategories: true },
      ...{ vendorId: true, vendorName: true, productName: true, loggedAt: true },
    },
  });
  if (row === null) return null;
  const { detection, occurrenceFrom, occurrenceTo } = row;
  return {
    ...row,
    detection: detection as Moment | null,
    occurrenceFrom: occurrenceFrom as Moment | null,
    occurrenceTo: occurrenceTo as Moment | null,
  };
}

export type LabRow = {
  readonly name: string;
  readonly department: string | null;
  readonly estimated: number | null;
  readonly confirmed: number | null;
};

export type FileRow = {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: string;
  readonly siren: string | null;
  readonly finessEj: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
  readonly roles: readonly string[];
  readonly instants: Readonly<Record<string, Moment>>;
  readonly awarenessNote: string;
  readonly risk: string;
  readonly exemptions34: readonly string[];
  readonly severeHealthIncident: boolean | null;
  readonly itSystemAttack: boolean | null;
  readonly encrypted: boolean | null;
  readonly further: {
    readonly nis2Significant?: boolean | null;
    readonly personsByResidence?: Readonly<Record<string, number>>;
  };
  readonly labs: readonly LabRow[];
  /** Head sites: "SIRET, FINESS ET", as far as they are registered. */
  readonly sites: readonly { readonly siret: string | null; readonly finessEt: string | null }[];
};

/** The files asked for, with their organisation, their laboratories' counts and their head sites. */
export function listFiles(tx: Tx, { incidentId, organisationIds }: Asked): Promise<FileRow[]> {
  return tx.$queryRaw<FileRow[]>`
    WITH asked AS (
      SELECT * FROM exposures WHERE incident_id = ${incidentId}::uuid AND organisation_id = ANY (${organisationIds}::uuid[])),
    own_labs AS (
      SELECT l.exposure_id, json_agg(json_build_object('name', b.name, 'department', b.department,
        'estimated', l.persons_estimated, 'confirmed', l.persons_confirmed) ORDER BY b.number) AS labs
      FROM exposure_labs l JOIN asked a ON a.id = l.exposure_id JOIN labs b ON b.id = l.lab_id GROUP BY 1),
    own_sites AS (
      SELECT s.organisation_id, json_agg(json_build_object('siret', s.siret, 'finessEt', s.finess_et) ORDER BY s.name, s.id) AS sites
      FROM sites s JOIN asked a ON a.organisation_id = s.organisation_id
      WHERE s.head AND s.retired_at IS NULL GROUP BY 1)
    SELECT a.organisation_id AS "organisationId", o.name, o.kind, o.siren, o.finess_ej AS "finessEj", o.country, o.region,
      o.time_zone AS "timeZone", a.roles, a.instants, a.awareness_note AS "awarenessNote", a.risk,
      a.exemptions_34 AS "exemptions34", a.severe_health_incident AS "severeHealthIncident",
      a.it_system_attack AS "itSystemAttack", a.encrypted, a.further,
      COALESCE(l.labs, '[]') AS labs, COALESCE(s.sites, '[]') AS sites
    FROM asked a JOIN organisations o ON o.id = a.organisation_id
    LEFT JOIN own_labs l ON l.exposure_id = a.id LEFT JOIN own_sites s ON s.organisation_id = a.organisation_id`;
}

/** Whose case it is: controllers in scope, and the joint ones by name. */
export async function listControllersNamed(tx: Tx, incidentId: string) {
  return tx.$queryRaw<{ organisationId: string; name: string; joint: boolean }[]>`
    SELECT e.organisation_id AS "organisationId", o.name, 'joint_controller' = ANY (e.roles) AS joint
    FROM exposures e JOIN organisations o ON o.id = e.organisation_id
    WHERE e.incident_id = ${incidentId}::uuid AND e.roles && ARRAY['controller', 'joint_controller'] ORDER BY lower(o.name), o.id`;
}

export type ClaimRow = {
  readonly organisationId: string | null;
  readonly about: string;
  readonly value: string;
  readonly qualifier: string;
  readonly by: string | null;
  readonly at: Date;
};

/** What was adopted of the case and of these organisations. */
export function listAdopted(tx: Tx, { incidentId, organisationIds }: Asked): Promise<ClaimRow[]> {
  return tx.$queryRaw<ClaimRow[]>`
    SELECT organisation_id AS "organisationId", about, value, qualifier, adopted_by AS by, adopted_at AS at
    FROM claims WHERE incident_id = ${incidentId}::uuid AND adopted_at IS NOT NULL
      AND (organisation_id IS NULL OR organisation_id = ANY (${organisationIds}::uuid[]))
    ORDER BY about, adopted_at, id`;
}

export type RiskRow = {
  readonly organisationId: string;
  readonly facts: {
    readonly cause?: string | null;
    readonly confidentiality?: string | null;
    readonly integrity?: string | null;
    readonly availability?: string | null;
    readonly malicious?: boolean | null;
    readonly vulnerablePersons?: boolean | null;
    readonly mitigations?: readonly string[] | null;
    readonly aggravations?: readonly string[] | null;
  };
  readonly retained: string;
  readonly reason: string;
  readonly gravity: string;
  readonly gravityWords: string;
  readonly likelihood: string;
  readonly likelihoodWords: string;
  readonly by: string;
  readonly at: Date;
};

/** The version of the risk that stands in each file. */
export function listRisks(tx: Tx, { incidentId, organisationIds }: Asked): Promise<RiskRow[]> {
  return tx.$queryRaw<RiskRow[]>`
    SELECT DISTINCT ON (exposure_id) organisation_id AS "organisationId", facts, retained, reason, gravity,
      gravity_words AS "gravityWords", likelihood, likelihood_words AS "likelihoodWords", assessed_by AS by, assessed_at AS at
    FROM risk_assessments WHERE incident_id = ${incidentId}::uuid AND organisation_id = ANY (${organisationIds}::uuid[])
    ORDER BY exposure_id, number DESC`;
}

export type AwarenessRow = {
  readonly organisationId: string;
  readonly reading: string;
  readonly source: string;
  /** Null while no position was retained. */
  readonly reasons: string | null;
  readonly by: string;
  readonly at: Date;
};

/** What the sheet says of the instant that counts: the one last retained, else the one put there first. */
export function listAwareness(tx: Tx, { incidentId, organisationIds }: Asked): Promise<AwarenessRow[]> {
  return tx.$queryRaw<AwarenessRow[]>`
    SELECT DISTINCT ON (c.exposure_id) c.organisation_id AS "organisationId", c.reading, c.source, p.reasons,
      COALESCE(p.recorded_by, c.recorded_by) AS by, COALESCE(p.recorded_at, c.recorded_at) AS at
    FROM awareness_candidates c
    LEFT JOIN awareness_positions p ON p.candidate_id = c.id AND p.nature = 'retained'
    WHERE c.incident_id = ${incidentId}::uuid AND c.organisation_id = ANY (${organisationIds}::uuid[]) AND c.set_aside_at IS NULL
    ORDER BY c.exposure_id, p.recorded_at DESC NULLS LAST, c.recorded_at, c.id`;
}
