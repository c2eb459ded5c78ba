-- What two documents of a case say differently, taken as it is with the reason: for exactly the two values that were seen.
CREATE TABLE contradiction_acceptances (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Null: between the sum of all organisations and the figure adopted for the case.
  organisation_id uuid,
  -- The draft from whose page it was accepted.
  draft_id uuid NOT NULL,
  rule text NOT NULL CHECK (rule <> ''),
  matter text NOT NULL CHECK (matter <> ''),
  own_value text NOT NULL,
  other_value text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  accepted_at timestamptz(3) NOT NULL,
  accepted_by text NOT NULL,
  accepted_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, draft_id) REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX contradiction_acceptances_workspace_id_incident_id_idx ON contradiction_acceptances (workspace_id, incident_id);

-- Who types which filing, in how many minutes, within which hours. The highest number stands.
CREATE TABLE filing_plans (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  -- For a form that has no minutes of its own.
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  form_minutes jsonb NOT NULL,
  typists jsonb NOT NULL,
  -- By the duty: the member who types it, where a person chose.
  assignments jsonb NOT NULL,
  planned_at timestamptz(3) NOT NULL,
  planned_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, number),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

ALTER TABLE contradiction_acceptances ENABLE ROW LEVEL SECURITY; ALTER TABLE contradiction_acceptances FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON contradiction_acceptances
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY['signatory', 'lab_manager', 'counsel'])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY['signatory', 'lab_manager'])));
CREATE POLICY closed_to_a_vendors_contact ON contradiction_acceptances AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
-- It speaks for the organisation of its draft, or for the case.
CREATE POLICY of_its_draft ON contradiction_acceptances AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM drafts d WHERE (d.workspace_id, d.id, d.incident_id)
    = (contradiction_acceptances.workspace_id, contradiction_acceptances.draft_id, contradiction_acceptances.incident_id)
    AND (contradiction_acceptances.organisation_id IS NULL OR d.organisation_id = contradiction_acceptances.organisation_id)));

ALTER TABLE filing_plans ENABLE ROW LEVEL SECURITY; ALTER TABLE filing_plans FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON filing_plans
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
CREATE POLICY closed_to_a_vendors_contact ON filing_plans AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));

-- What was accepted and planned stays on file; a later row counts instead.
GRANT SELECT, INSERT ON contradiction_acceptances, filing_plans TO maincourante_app;
