-- Whoever speaks for an organisation reads its mandates, with the holder's name: whoever holds one is no stranger, and
-- can be called to sign what anybody of the organisation puts forward.
CREATE POLICY holder_of_own_mandates ON members FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation' AND ended_at IS NULL
    AND id IN (SELECT m.member_id FROM mandates m WHERE m.member_id IS NOT NULL));

-- The machine that reads for an organisation has no member and no role: it too reads the drafts of that organisation.
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['drafts', 'draft_answers', 'draft_reviews', 'filed_documents'] LOOP
    EXECUTE format('CREATE POLICY read_for_its_organisation ON %I FOR SELECT
      USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''organisation'' AND (SELECT scope_member()) IS NULL
        AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[]))', named);
  END LOOP;
END $$;
