-- Whoever worded the common text that went into a draft, also where somebody else wrote the same words again before: the
-- wordings are the cell's alone, and whoever signs asks who the authors are.
CREATE TABLE draft_authors (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- The first wording of theirs in a field that was carried into the draft.
  worded_at timestamptz(3) NOT NULL,
  worded_by text NOT NULL,
  worded_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, draft_id, worded_by_id),
  FOREIGN KEY (workspace_id, draft_id) REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The cell carries the text into drafts; whoever speaks for the organisation reads who wrote its own.
ALTER TABLE draft_authors ENABLE ROW LEVEL SECURITY; ALTER TABLE draft_authors FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON draft_authors
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY['signatory', 'lab_manager', 'counsel'])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
CREATE POLICY of_its_draft ON draft_authors AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM drafts d WHERE (d.workspace_id, d.id, d.organisation_id, d.incident_id)
    = (draft_authors.workspace_id, draft_authors.draft_id, draft_authors.organisation_id, draft_authors.incident_id)));
CREATE POLICY closed_to_a_vendors_contact ON draft_authors AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
GRANT SELECT, INSERT ON draft_authors TO maincourante_app;
CREATE TRIGGER draft_authors_are_kept BEFORE UPDATE OR DELETE ON draft_authors FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
