-- Who signed, by which mandate, is the organisation's alone: a vendor that prepares the draft reads what was returned to it and
-- what it did itself.
DROP POLICY closed_to_a_vendors_contact ON draft_reviews;
CREATE POLICY closed_to_a_vendors_contact ON draft_reviews AS RESTRICTIVE FOR SELECT
  USING ((content IS NULL AND mandate IS NULL) OR stepped_by_id = (SELECT scope_member()) OR NOT (SELECT scope_reads_as_vendor()));
