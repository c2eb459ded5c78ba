-- What letters to patients leave open: those who cannot simply be written to, groups of persons other than patients, and where
-- a victim can complain. In numbers; no person is in any of it.

-- Persons of a laboratory who cannot simply be written to, by what is done about them.
CREATE TABLE hard_cases (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  hard_case text NOT NULL CHECK (hard_case IN ('minors', 'protected_adults', 'deceased', 'undelivered')),
  treatment text NOT NULL CHECK (treatment IN ('to_person', 'to_parents', 'to_guardian', 'to_relatives', 'other_address',
    'other_channel', 'public_notice', 'held_back')),
  persons integer NOT NULL CHECK (persons >= 0),
  text_version_id uuid,
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, text_version_id) REFERENCES text_versions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES hard_cases (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Who is not written to has a reason.
  CHECK (treatment <> 'held_back' OR reason <> '')
);
CREATE UNIQUE INDEX hard_cases_first_key ON hard_cases (workspace_id, incident_id, lab_id, hard_case, treatment) WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX hard_cases_next_key ON hard_cases (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX hard_cases_workspace_id_incident_id_idx ON hard_cases (workspace_id, incident_id);

-- Prescribers and staff whose data leaked are persons too, counted apart from the patients.
CREATE TABLE told_groups (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  person_group text NOT NULL CHECK (person_group IN ('prescribers', 'staff')),
  persons integer NOT NULL CHECK (persons >= 0),
  group_told integer NOT NULL CHECK (group_told >= 0),
  group_returned integer NOT NULL CHECK (group_returned >= 0),
  told_on date,
  channel text CHECK (channel IN ('letter', 'email', 'sms', 'telephone', 'portal')),
  text_version_id uuid,
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, text_version_id) REFERENCES text_versions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES told_groups (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (group_told <= persons),
  CHECK (group_returned <= group_told),
  CHECK (group_told = 0 OR num_nulls(told_on, channel) = 0)
);
CREATE UNIQUE INDEX told_groups_first_key ON told_groups (workspace_id, incident_id, lab_id, person_group) WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX told_groups_next_key ON told_groups (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX told_groups_workspace_id_incident_id_idx ON told_groups (workspace_id, incident_id);

-- What persons are told of where they can complain; every version stays, the last one in a language is in use.
CREATE TABLE complaint_routes (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  text text NOT NULL CHECK (text <> ''),
  -- The official pages that it names.
  links text[] NOT NULL,
  -- The letter that says it.
  text_version_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, language, number),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, text_version_id) REFERENCES text_versions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- How many complaints of victims an organisation knows of, by where they were lodged.
CREATE TABLE victim_complaint_counts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  route text NOT NULL CHECK (route IN ('online', 'letter', 'police', 'cnil', 'court')),
  count integer NOT NULL CHECK (count >= 0),
  counted_on date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES victim_complaint_counts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX victim_complaint_counts_first_key ON victim_complaint_counts (workspace_id, incident_id, organisation_id, route)
  WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX victim_complaint_counts_next_key ON victim_complaint_counts (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX victim_complaint_counts_workspace_id_incident_id_idx ON victim_complaint_counts (workspace_id, incident_id);

-- Each organisation's own people read and record their own; the route is the cell's to write and everybody's of the case to read.
DO $$
DECLARE
  named name;
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))';
BEGIN
  FOREACH named IN ARRAY ARRAY['hard_cases', 'told_groups', 'victim_complaint_counts', 'complaint_routes'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['hard_cases', 'told_groups', 'victim_complaint_counts'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || own || ') WITH CHECK (' || own || ')', named);
  END LOOP;
END $$;
CREATE POLICY in_scope ON complaint_routes
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
CREATE POLICY of_their_case ON complaint_routes FOR SELECT USING (workspace_id = (SELECT scope_workspace())
  AND (SELECT scope_reach()) = 'organisation' AND incident_id = ANY ((SELECT scope_incidents())::uuid[]));

GRANT SELECT, INSERT ON hard_cases, told_groups, complaint_routes, victim_complaint_counts TO maincourante_app;
