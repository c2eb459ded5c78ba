-- Prescribers and staff are told in waves of their own, as patients are; a public notice names the page it rests on; the
-- hotline of a whole case is every laboratory's to read, and its calls can be counted for each of them.

ALTER TABLE campaigns ADD COLUMN person_group text NOT NULL DEFAULT 'patients'
  CONSTRAINT campaigns_person_group_check CHECK (person_group IN ('patients', 'prescribers', 'staff'));
ALTER TABLE campaigns DROP CONSTRAINT campaigns_workspace_id_incident_id_lab_id_channel_key;
CREATE UNIQUE INDEX campaigns_group_key ON campaigns (workspace_id, incident_id, lab_id, channel, person_group);

-- A group is counted here; what it was told is in its waves. No release held the figures that go.
ALTER TABLE told_groups DROP COLUMN group_told, DROP COLUMN group_returned, DROP COLUMN told_on, DROP COLUMN channel,
  DROP COLUMN text_version_id;

-- The page that stands for letters (GDPR 34(3)(c)), and what proves that it was there.
ALTER TABLE waves ADD COLUMN public_page_id uuid;
ALTER TABLE waves ADD COLUMN notice_evidence_id uuid;
ALTER TABLE waves ADD FOREIGN KEY (workspace_id, public_page_id)
  REFERENCES public_pages (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waves ADD FOREIGN KEY (workspace_id, notice_evidence_id)
  REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE waves ADD CONSTRAINT waves_notice_check CHECK (notice_evidence_id IS NULL OR public_page_id IS NOT NULL);
GRANT UPDATE (public_page_id, notice_evidence_id) ON waves TO maincourante_app;

-- Null: all the calls of the day; else the part of them that concerned one laboratory.
ALTER TABLE hotline_days ADD COLUMN lab_id uuid;
ALTER TABLE hotline_days ADD FOREIGN KEY (workspace_id, lab_id)
  REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX hotline_days_first_key;
CREATE UNIQUE INDEX hotline_days_first_key ON hotline_days (workspace_id, hotline_id, day, lab_id) NULLS NOT DISTINCT
  WHERE replaces_id IS NULL;

DROP POLICY of_its_hotline ON hotline_days;
CREATE POLICY of_its_hotline ON hotline_days AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM hotlines h WHERE (h.workspace_id, h.id, h.incident_id)
      = (hotline_days.workspace_id, hotline_days.hotline_id, hotline_days.incident_id)
    AND (h.organisation_id IS NOT DISTINCT FROM hotline_days.organisation_id
      OR (h.organisation_id IS NULL AND hotline_days.lab_id IS NOT NULL))));
-- A part is of the organisation that has the laboratory.
CREATE POLICY of_its_laboratory ON hotline_days AS RESTRICTIVE FOR INSERT
  WITH CHECK (hotline_days.lab_id IS NULL OR EXISTS (SELECT FROM labs l WHERE (l.workspace_id, l.id, l.organisation_id)
    = (hotline_days.workspace_id, hotline_days.lab_id, hotline_days.organisation_id)));

-- The number of the case as a whole, its hours and what is answered are everybody's of the case to read.
DO $$
DECLARE
  named name;
BEGIN
  FOREACH named IN ARRAY ARRAY['hotlines', 'hotline_scripts'] LOOP
    EXECUTE format('CREATE POLICY of_their_case ON %I FOR SELECT USING (workspace_id = (SELECT scope_workspace())
      AND (SELECT scope_reach()) = ''organisation'' AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND organisation_id IS NULL)', named);
  END LOOP;
END $$;

ALTER TABLE letter_texts DROP CONSTRAINT letter_texts_audience_check;
ALTER TABLE letter_texts ADD CONSTRAINT letter_texts_audience_check
  CHECK (audience IN ('adults', 'minors', 'protected_adults', 'relatives', 'prescribers', 'staff'));
