-- The hotline that the letters name: whose it is, what its people say, and how many called. No caller is in any of it.

CREATE TABLE hotlines (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Null: one number for the case as a whole, which the cell keeps.
  organisation_id uuid,
  supplier text NOT NULL CHECK (supplier <> ''),
  number text NOT NULL CHECK (number <> ''),
  hours text NOT NULL,
  -- In which its hours and its days are counted.
  zone text NOT NULL,
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on >= opened_on),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX hotlines_workspace_id_incident_id_idx ON hotlines (workspace_id, incident_id);

-- What is said to whoever calls; every version stays, the last one is in use.
CREATE TABLE hotline_scripts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  hotline_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  text text NOT NULL CHECK (text <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, hotline_id, number),
  FOREIGN KEY (workspace_id, hotline_id) REFERENCES hotlines (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The calls of one day as the supplier counted them. A correction stands in the place of what it corrects.
CREATE TABLE hotline_days (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  hotline_id uuid NOT NULL,
  day date NOT NULL,
  calls_offered integer NOT NULL CHECK (calls_offered >= 0),
  calls_answered integer NOT NULL CHECK (calls_answered >= 0),
  -- Before an answer, on average.
  wait_seconds integer CHECK (wait_seconds >= 0),
  cause_concerned integer NOT NULL CHECK (cause_concerned >= 0),
  cause_advice integer NOT NULL CHECK (cause_advice >= 0),
  cause_deletion integer NOT NULL CHECK (cause_deletion >= 0),
  cause_complaint integer NOT NULL CHECK (cause_complaint >= 0),
  cause_copy integer NOT NULL CHECK (cause_copy >= 0),
  cause_press integer NOT NULL CHECK (cause_press >= 0),
  cause_other integer NOT NULL CHECK (cause_other >= 0),
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, hotline_id) REFERENCES hotlines (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES hotline_days (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (calls_answered <= calls_offered),
  CHECK (cause_concerned + cause_advice + cause_deletion + cause_complaint + cause_copy + cause_press + cause_other <= calls_answered),
  CHECK ((replaces_id IS NULL) = (reason = ''))
);
-- One count begins a day, each is replaced once at most: two at the same time, one stands.
CREATE UNIQUE INDEX hotline_days_first_key ON hotline_days (workspace_id, hotline_id, day) WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX hotline_days_next_key ON hotline_days (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX hotline_days_workspace_id_incident_id_idx ON hotline_days (workspace_id, incident_id);

-- The cell sees all; an organisation's people what is theirs; a vendor's contact nothing.
DO $$
DECLARE
  named name;
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))';
BEGIN
  FOREACH named IN ARRAY ARRAY['hotlines', 'hotline_scripts', 'hotline_days'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || own || ') WITH CHECK (' || own || ')', named);
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
  -- A row beneath a hotline is of the same case and organisation.
  FOREACH named IN ARRAY ARRAY['hotline_scripts', 'hotline_days'] LOOP
    EXECUTE format('CREATE POLICY of_its_hotline ON %I AS RESTRICTIVE FOR INSERT
      WITH CHECK (EXISTS (SELECT FROM hotlines h WHERE (h.workspace_id, h.id, h.incident_id)
          = (%I.workspace_id, %I.hotline_id, %I.incident_id)
        AND h.organisation_id IS NOT DISTINCT FROM %I.organisation_id))', named, named, named, named, named);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON hotlines, hotline_scripts, hotline_days TO maincourante_app;
GRANT UPDATE (supplier, number, hours, zone, opened_on, closed_on, version) ON hotlines TO maincourante_app;
