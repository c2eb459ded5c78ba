import type { Tx } from "#lib/db.ts";
import type { Asked } from "../facts/queries.ts";

export type GroupRow = {
  readonly organisationId: string;
  /** Prescribers and staff, counted apart from the patients; minors and protected adults, among them. */
  readonly group: string;
  readonly persons: number;
};

/** How many of each group the laboratories of these organisations counted, as it stands. */
export function listGroups(tx: Tx, { incidentId, organisationIds }: Asked): Promise<GroupRow[]> {
  return tx.$queryRaw<GroupRow[]>`
    SELECT organisation_id AS "organisationId", told AS "group", sum(persons)::float8 AS persons FROM (
      SELECT g.organisation_id, g.person_group AS told, g.persons FROM told_groups g
      WHERE g.incident_id = ${incidentId}::uuid AND g.organisation_id = ANY (${organisationIds}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM told_groups n WHERE n.replaces_id = g.id)
      UNION ALL
      SELECT h.organisation_id, h.hard_case, h.persons FROM hard_cases h
      WHERE h.incident_id = ${incidentId}::uuid AND h.organisation_id = ANY (${organisationIds}::uuid[])
        AND h.hard_case IN ('minors', 'protected_adults') AND NOT EXISTS (SELECT 1 FROM hard_cases n WHERE n.replaces_id = h.id)
    ) AS counted GROUP BY 1, 2 ORDER BY 1, 2`;
}
