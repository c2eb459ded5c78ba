-- Where an exhibit is cited: a record of the case (what somebody wrote, a filing, a decision, a claim) names it as its proof.
CREATE TABLE citations (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- The exhibit's, where the record is of the same organisation's file; none: seen by the cell alone.
  organisation_id uuid,
  visibility text NOT NULL CHECK (visibility IN ('case', 'privileged')),
  evidence_id uuid NOT NULL,
  -- The record that cites it, as the catalogue names its kind.
  cited_kind text NOT NULL CHECK (cited_kind <> ''),
  cited_id uuid NOT NULL,
  -- One entry about that record, by its number; none: the record as a whole.
  cited_seq integer CHECK (cited_seq > 0),
  cited_at timestamptz(3) NOT NULL,
  cited_by text NOT NULL,
  struck_at timestamptz(3),
  struck_by text,
  struck_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nonnulls(struck_at, struck_by, struck_for) IN (0, 3))
);
CREATE UNIQUE INDEX citations_standing_key ON citations (workspace_id, evidence_id, cited_id, (COALESCE(cited_seq, 0))) WHERE struck_at IS NULL;
CREATE INDEX citations_workspace_id_cited_id_idx ON citations (workspace_id, cited_id);

-- Whoever sees the exhibit, within its file; what is counsel's, counsel and the DPO.
ALTER TABLE citations ENABLE ROW LEVEL SECURITY; ALTER TABLE citations FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY[''signatory'', ''lab_manager'', ''counsel'']))';
BEGIN
  EXECUTE 'CREATE POLICY in_scope ON citations USING (' || own || ') WITH CHECK (' || own || ')';
END $$;
CREATE POLICY privileged ON citations AS RESTRICTIVE
  USING (visibility = 'case' OR (SELECT scope_privileged()))
  WITH CHECK (visibility = 'case' OR (SELECT scope_privileged()));
-- It never says more widely than its exhibit that the exhibit is there.
CREATE POLICY of_its_exhibit ON citations AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM evidence e WHERE (e.workspace_id, e.id, e.incident_id)
      = (citations.workspace_id, citations.evidence_id, citations.incident_id)
    AND (e.visibility = 'case' OR citations.visibility = 'privileged')
    AND (citations.organisation_id IS NULL OR citations.organisation_id = e.organisation_id)));
GRANT SELECT, INSERT ON citations TO maincourante_app;
GRANT UPDATE (struck_at, struck_by, struck_for) ON citations TO maincourante_app;
CREATE POLICY closed_to_a_vendors_contact ON citations AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
