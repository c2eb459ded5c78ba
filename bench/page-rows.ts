/** The files of a matrix with their laboratories and cells, each once. */
const cellsOf = (files: string) => `
    SELECT o.name, CASE WHEN row_number() OVER (PARTITION BY e.id ORDER BY b.rule_id, b.subject) = 1 THEN l.labs END AS labs,
      b.rule_id, b.addressee, b.state, b.due_at, b.legal_limit_at, b.filed_at, f.receipt_number, f.late_by_seconds
    FROM exposures e JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id)
    JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    JOIN obligations b ON (b.workspace_id, b.exposure_id) = (e.workspace_id, e.id)
    LEFT JOIN LATERAL (SELECT string_agg(concat_ws(' ', l.number, l.name, x.persons_estimated), ', ') AS labs
      FROM exposure_labs x JOIN labs l ON (l.workspace_id, l.id) = (x.workspace_id, x.lab_id)
      WHERE (x.workspace_id, x.exposure_id) = (e.workspace_id, e.id)) AS l ON true
    LEFT JOIN LATERAL (SELECT * FROM filings f WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
      ORDER BY f.filed_at, f.recorded_at LIMIT 1) AS f ON b.filed_at IS NOT NULL
    WHERE ${files} AND b.state <> 'withdrawn' ORDER BY o.name, b.rule_id, b.subject`;

export const ROWS = {
  dashboard: `
    SELECT 'deadline' AS kind, i.reference, i.title, o.name, b.rule_id, b.addressee, b.state, b.due_at, b.legal_limit_at
    FROM obligations b JOIN incidents i ON (i.workspace_id, i.id) = (b.workspace_id, b.incident_id)
    JOIN organisations o ON (o.workspace_id, o.id) = (b.workspace_id, b.organisation_id)
    WHERE b.state IN ('due', 'undetermined') AND b.due_at <= now() + interval '7 days'
      AND NOT b.incident_closed AND i.origin <> 'demonstration'
    UNION ALL
    SELECT 'incident', reference, title, NULL, NULL, NULL, kind, logged_at, NULL FROM incidents
    ORDER BY 1, 8, 4`,
  matrix: cellsOf("i.origin = 'exercise'"),
  /** The first page of a thousand: a hundred controllers, and the processor without its duty to each of them. */
  large: cellsOf(`e.id IN (SELECT e.id FROM exposures e JOIN organisations o ON (o.workspace_id, o.id)
    = (e.workspace_id, e.organisation_id) ORDER BY o.name LIMIT 100) AND b.addressee <> 'controller'`),
};
export type PageName = keyof typeof ROWS;
export type SmallPage = Exclude<PageName, "large">;
