-- The risk of one organisation's file, as dated versions: what was known, what the reading of the guidelines proposed then,
-- what a person retained and why. A version is never changed; the next one supersedes it.
CREATE TABLE risk_assessments (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  supersedes_id uuid,
  copied_from_id uuid,
  facts jsonb NOT NULL,
  result jsonb NOT NULL,
  proposed text NOT NULL CHECK (proposed IN ('unlikely', 'risk', 'high')),
  retained text NOT NULL CHECK (retained IN ('unlikely', 'risk', 'high')),
  -- Empty where nothing was lowered.
  reason text NOT NULL,
  gravity text NOT NULL CHECK (gravity IN ('negligible', 'limited', 'significant', 'maximum')),
  gravity_words text NOT NULL,
  likelihood text NOT NULL CHECK (likelihood IN ('negligible', 'limited', 'significant', 'maximum')),
  likelihood_words text NOT NULL,
  engine text NOT NULL,
  law_version text NOT NULL,
  assessed_at timestamptz(3) NOT NULL,
  assessed_by text NOT NULL,
  CONSTRAINT risk_assessments_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT risk_assessments_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((number = 1) = (supersedes_id IS NULL)),
  CHECK (retained = proposed OR proposed = 'unlikely' OR retained = 'high' OR reason <> '')
);
CREATE UNIQUE INDEX risk_assessments_workspace_id_exposure_id_number_key ON risk_assessments (workspace_id, exposure_id, number);
CREATE INDEX risk_assessments_workspace_id_incident_id_idx ON risk_assessments (workspace_id, incident_id);

-- Read by the cell and by whoever speaks for the organisation, who decides on it; written by the cell.
ALTER TABLE risk_assessments ENABLE ROW LEVEL SECURITY; ALTER TABLE risk_assessments FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON risk_assessments
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT ON risk_assessments TO maincourante_app;
