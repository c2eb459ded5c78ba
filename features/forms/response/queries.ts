import type { Tx } from "#lib/db.ts";
import type { Moment } from "#lib/moment.ts";
import type { Asked } from "../facts/queries.ts";
import { REMEDIAL_KINDS, REMEDIAL_STEPS } from "./catalogue.ts";

export type FilingRow = {
  readonly organisationId: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly phase: string;
  readonly filedAt: Date;
  readonly filedOn: Date | null;
  readonly number: string | null;
  readonly channel: string;
  readonly delayReasons: string | null;
  readonly by: string;
  readonly at: Date;
};

/** What these organisations filed and did not withdraw, the earliest first, each at the instant that stands. */
export function listFilingsOf(tx: Tx, { incidentId, organisationIds }: Asked): Promise<FilingRow[]> {
  return tx.$queryRaw<FilingRow[]>`
    SELECT f.organisation_id AS "organisationId", b.rule_id AS "ruleId", b.addressee, f.phase,
      COALESCE(f.corrected_filed_at, f.filed_at) AS "filedAt", CASE WHEN f.corrected_filed_at IS NULL THEN f.filed_on ELSE f.corrected_filed_on END AS "filedOn", f.receipt_number AS number, f.channel, f.reasons_for_delay AS "delayReasons",
      f.recorded_by AS by, f.recorded_at AS at
    FROM filings f JOIN obligations b ON b.id = f.obligation_id
    WHERE f.incident_id = ${incidentId}::uuid AND f.organisation_id = ANY (${organisationIds}::uuid[])
      AND f.withdrawn_at IS NULL
    ORDER BY 5, f.id`;
}

export type DutyRow = {
  readonly organisationId: string;
  readonly ruleId: string;
  readonly state: string;
  readonly dueAt: Date | null;
  readonly filedAt: Date | null;
  readonly outcome: string | null;
  readonly reasons: string | null;
  readonly by: string | null;
  readonly at: Date;
};

/** The two duties that forms ask about, to the authority and to the persons, with what was decided of each last. */
export function listDuties(tx: Tx, { incidentId, organisationIds }: Asked): Promise<DutyRow[]> {
  return tx.$queryRaw<DutyRow[]>`
    SELECT DISTINCT ON (b.organisation_id, b.rule_id) b.organisation_id AS "organisationId", b.rule_id AS "ruleId", b.state,
      b.due_at AS "dueAt", b.filed_at AS "filedAt", d.outcome, d.reasons, d.decided_by AS by, COALESCE(d.decided_at, b.computed_at) AS at
    FROM obligations b LEFT JOIN decisions d ON d.obligation_id = b.id
    WHERE b.incident_id = ${incidentId}::uuid AND b.organisation_id = ANY (${organisationIds}::uuid[])
      AND b.rule_id IN ('eu.gdpr.33-1', 'eu.gdpr.34-1') AND b.state <> 'withdrawn'
    ORDER BY b.organisation_id, b.rule_id, d.decided_at DESC NULLS LAST, b.id`;
}

export type MeasureRow = {
  /** Null: for the case as a whole. */
  readonly organisationId: string | null;
  readonly kind: string;
  readonly text: string;
  readonly done: boolean;
  readonly by: string;
  readonly at: Date;
};

/**
 * What was decided or done to remedy the breach or lessen its effects, and what is still to do of it. The cell's other
 * tasks (to inform, file, decide) are no measures; nor are dropped, refused and revoked ones.
 */
export function listMeasures(tx: Tx, { incidentId, organisationIds }: Asked): Promise<MeasureRow[]> {
  return tx.$queryRaw<MeasureRow[]>`
    SELECT organisation_id AS "organisationId", kind, why AS text, state = 'done' AS done,
      COALESCE(done_by, decided_by, proposed_by) AS by, COALESCE(done_at, decided_at, proposed_at) AS at
    FROM operational_decisions WHERE incident_id = ${incidentId}::uuid AND state IN ('yes', 'done')
      AND kind = ANY (${REMEDIAL_KINDS})
      AND (organisation_id IS NULL OR organisation_id = ANY (${organisationIds}::uuid[]))
    UNION ALL
    SELECT organisation_id, 'task', title, state = 'done', COALESCE(settled_by, created_by), COALESCE(settled_at, created_at)
    FROM tasks WHERE incident_id = ${incidentId}::uuid AND state <> 'dropped'
      AND split_part(playbook_step, ':', 2) = ANY (${REMEDIAL_STEPS})
      AND (organisation_id IS NULL OR organisation_id = ANY (${organisationIds}::uuid[]))
    ORDER BY at, text`;
}

export type CopyRow = {
  readonly place: string;
  readonly steps: readonly { readonly step: string; readonly result: string | null }[];
  readonly by: string;
  readonly at: Date;
};

/** Copies seen online that nobody struck out, each with what was done about it. Their addresses stay here. */
export function listCopies(tx: Tx, incidentId: string): Promise<CopyRow[]> {
  return tx.$queryRaw<CopyRow[]>`
    SELECT c.place, c.found_by AS by, c.recorded_at AS at, COALESCE(s.steps, '[]') AS steps
    FROM online_copies c LEFT JOIN (
      SELECT copy_id, json_agg(json_build_object('step', step, 'result', result) ORDER BY recorded_at, id) AS steps
      FROM copy_steps WHERE incident_id = ${incidentId}::uuid GROUP BY 1) s ON s.copy_id = c.id
    WHERE c.incident_id = ${incidentId}::uuid AND c.struck_at IS NULL ORDER BY c.recorded_at, c.id`;
}

export type PieceRow = {
  readonly organisationId: string | null;
  readonly number: number;
  readonly name: string;
  readonly at: Date;
};

/** The exhibits that may leave: counsel's never, refused and destroyed ones neither. */
export function listPieces(tx: Tx, { incidentId, organisationIds }: Asked): Promise<PieceRow[]> {
  return tx.$queryRaw<PieceRow[]>`
    SELECT organisation_id AS "organisationId", number, name, received_at AS at FROM evidence
    WHERE incident_id = ${incidentId}::uuid AND visibility <> 'privileged' AND state IN ('stored', 'hash_only')
      AND (organisation_id IS NULL OR organisation_id = ANY (${organisationIds}::uuid[])) ORDER BY number`;
}

export type WaveRow = {
  readonly organisationId: string;
  /** "patients" and the groups that are told apart. */
  readonly personGroup: string;
  readonly channel: string;
  readonly sort: string;
  readonly sent: number | null;
  readonly returned: number | null;
  readonly sentAt: Moment | null;
  readonly at: Date;
};

/** The waves of each organisation to each group, planned or sent, by the figures that stand. */
export function listWaves(tx: Tx, { incidentId, organisationIds }: Asked): Promise<WaveRow[]> {
  return tx.$queryRaw<WaveRow[]>`
    SELECT w.organisation_id AS "organisationId", p.person_group AS "personGroup", p.channel, w.sort, s.count AS sent, r.count AS returned,
      s.happened_at AS "sentAt", COALESCE(s.recorded_at, w.recorded_at) AS at
    FROM waves w JOIN campaigns p ON p.id = w.campaign_id
    LEFT JOIN wave_counts s ON s.wave_id = w.id AND s.measure = 'sent'
      AND NOT EXISTS (SELECT 1 FROM wave_counts n WHERE n.replaces_id = s.id)
    LEFT JOIN wave_counts r ON r.wave_id = w.id AND r.measure = 'returned'
      AND NOT EXISTS (SELECT 1 FROM wave_counts n WHERE n.replaces_id = r.id)
    WHERE w.incident_id = ${incidentId}::uuid AND w.organisation_id = ANY (${organisationIds}::uuid[]) AND w.struck_at IS NULL
    ORDER BY w.recorded_at, w.id`;
}

export type CostRow = {
  readonly organisationId: string | null;
  readonly sort: string;
  readonly cents: number;
  readonly agreed: number;
  readonly at: Date;
};

/** What was spent, by sort; how much of it the insurer agreed to beforehand. */
export function listCosts(tx: Tx, { incidentId, organisationIds }: Asked): Promise<CostRow[]> {
  return tx.$queryRaw<CostRow[]>`
    SELECT organisation_id AS "organisationId", sort, sum(amount_cents)::float8 AS cents,
      COALESCE(sum(amount_cents) FILTER (WHERE prior_agreement = 'yes'), 0)::float8 AS agreed, max(recorded_at) AS at
    FROM costs WHERE incident_id = ${incidentId}::uuid AND organisation_id = ANY (${organisationIds}::uuid[]) GROUP BY 1, 2 ORDER BY 2`;
}
