-- A letter is signed or returned by whoever speaks for the organisation, never by the cell in its place, and as the text that was put
-- to it.
CREATE POLICY answered_by_the_organisation ON text_reviews AS RESTRICTIVE FOR INSERT
  WITH CHECK (organisation_id = ANY ((SELECT scope_organisations())::uuid[])
    AND EXISTS (SELECT FROM text_versions v WHERE (v.workspace_id, v.id, v.incident_id, v.content_hash)
      = (text_reviews.workspace_id, text_reviews.text_version_id, text_reviews.incident_id, text_reviews.content_hash)));
