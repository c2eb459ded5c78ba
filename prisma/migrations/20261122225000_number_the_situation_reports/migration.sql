-- What the cell reported at an instant, numbered within its case: kept as it was said, never changed.
CREATE TABLE situation_reports (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  produced_at timestamptz(3) NOT NULL,
  produced_by text NOT NULL,
  -- In no language: the words come with the page and the file.
  content jsonb NOT NULL,
  -- SHA-256 of its canonical JSON.
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT situation_reports_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT situation_reports_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX situation_reports_workspace_id_incident_id_number_key ON situation_reports (workspace_id, incident_id, number);

-- Its figures speak of every organisation: the cell alone reads them.
ALTER TABLE situation_reports ENABLE ROW LEVEL SECURITY; ALTER TABLE situation_reports FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON situation_reports
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT ON situation_reports TO maincourante_app;
