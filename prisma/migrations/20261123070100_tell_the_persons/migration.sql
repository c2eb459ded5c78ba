-- How persons are told of a breach (GDPR art. 34): campaigns, waves, figures and texts. No person is in any of them.

-- One laboratory by one channel.
CREATE TABLE campaigns (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('letter', 'email', 'sms', 'telephone', 'portal', 'public_notice')),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, lab_id, channel),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- One text in one language, for one kind of reader; for every organisation of the case.
CREATE TABLE letter_texts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  audience text NOT NULL CHECK (audience IN ('adults', 'minors', 'protected_adults', 'relatives')),
  channels text[] NOT NULL CHECK (cardinality(channels) > 0),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX letter_texts_workspace_id_incident_id_idx ON letter_texts (workspace_id, incident_id);

CREATE TABLE text_versions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  text_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  content jsonb NOT NULL,
  -- Everybody who wrote in it: none of them signs it.
  author_ids uuid[] NOT NULL CHECK (cardinality(author_ids) > 0),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  -- From then on it stays as it is: it is signed, sent or superseded, never edited.
  submitted_at timestamptz(3),
  submitted_by text,
  content_hash text CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, text_id, number),
  FOREIGN KEY (workspace_id, text_id) REFERENCES letter_texts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL) AND (submitted_at IS NULL) = (content_hash IS NULL))
);

-- What one organisation answered to a text put to it: signed as it stands, or returned with what is to change.
CREATE TABLE text_reviews (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  text_version_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('signed', 'returned')),
  reason text NOT NULL,
  -- Of what the person saw.
  content_hash text NOT NULL,
  mandate jsonb,
  member_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, text_version_id, organisation_id),
  FOREIGN KEY (workspace_id, text_version_id) REFERENCES text_versions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (outcome = 'signed' OR reason <> '')
);

-- One send of a campaign. "first": to persons told for the first time, by whatever channel; "resend": to those whose
-- message came back; "reminder": to persons told already, who are counted no second time.
CREATE TABLE waves (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  sort text NOT NULL CHECK (sort IN ('first', 'resend', 'reminder')),
  planned_on date,
  supplier text NOT NULL,
  text_version_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  struck_at timestamptz(3),
  struck_for text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, campaign_id, number),
  FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaigns (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, text_version_id) REFERENCES text_versions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((struck_at IS NULL) = (struck_for IS NULL))
);
CREATE INDEX waves_workspace_id_incident_id_idx ON waves (workspace_id, incident_id);

-- A figure of a wave as somebody recorded it. It stays: the next one stands in its place.
CREATE TABLE wave_counts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  wave_id uuid NOT NULL,
  measure text NOT NULL CHECK (measure IN ('planned', 'sent', 'returned', 'answered', 'complaints')),
  count integer NOT NULL CHECK (count >= 0),
  happened_at jsonb NOT NULL,
  evidence_id uuid,
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES waves (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES wave_counts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One figure begins, each is replaced once at most: two at the same time, one stands.
CREATE UNIQUE INDEX wave_counts_first_key ON wave_counts (workspace_id, wave_id, measure) WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX wave_counts_next_key ON wave_counts (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX wave_counts_workspace_id_incident_id_idx ON wave_counts (workspace_id, incident_id);

-- How many persons of a laboratory can be reached how, as counted in its own files; the latest count stands.
CREATE TABLE reach_counts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  post integer CHECK (post >= 0),
  email integer CHECK (email >= 0),
  mobile integer CHECK (mobile >= 0),
  unreachable integer CHECK (unreachable >= 0),
  source text NOT NULL CHECK (source <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX reach_counts_workspace_id_incident_id_idx ON reach_counts (workspace_id, incident_id);

-- What a laboratory's letters say of the laboratory itself; the latest stands.
CREATE TABLE letterheads (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  lab_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  address text NOT NULL,
  contact text NOT NULL,
  hotline text NOT NULL,
  hours text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX letterheads_workspace_id_incident_id_idx ON letterheads (workspace_id, incident_id);

-- One organisation writes for another too, to persons whom both serve. Who they are is found at the printer's, never here.
CREATE TABLE joint_letters (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Who sends.
  organisation_id uuid NOT NULL,
  for_organisation_id uuid NOT NULL CHECK (for_organisation_id <> organisation_id),
  channel text NOT NULL CHECK (channel IN ('letter', 'email', 'sms', 'telephone', 'portal')),
  persons integer NOT NULL CHECK (persons > 0),
  agreed_on date NOT NULL,
  basis text NOT NULL CHECK (basis <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz(3),
  ended_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, incident_id, for_organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((ended_at IS NULL) = (ended_for IS NULL))
);
CREATE INDEX joint_letters_workspace_id_incident_id_idx ON joint_letters (workspace_id, incident_id);

-- Each organisation's own people read and record their own.
DO $$
DECLARE
  named name;
BEGIN
  FOREACH named IN ARRAY ARRAY['campaigns', 'waves', 'wave_counts', 'reach_counts', 'letterheads', 'text_reviews'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I
      USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
        OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
      WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
        OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))', named);
  END LOOP;
  -- A text is the cell's while it is written, and everybody's of the case once it is put to them.
  FOREACH named IN ARRAY ARRAY['letter_texts', 'text_versions', 'joint_letters'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I
      USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')
      WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['campaigns', 'waves', 'wave_counts', 'reach_counts', 'letterheads', 'text_reviews', 'letter_texts',
    'text_versions', 'joint_letters'] LOOP
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
END $$;
CREATE POLICY once_put_to_them ON text_versions FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation' AND submitted_at IS NOT NULL
    AND incident_id = ANY ((SELECT scope_incidents())::uuid[]));
CREATE POLICY once_put_to_them ON letter_texts FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation'
    AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
    AND EXISTS (SELECT FROM text_versions v WHERE (v.workspace_id, v.text_id) = (letter_texts.workspace_id, letter_texts.id)));

GRANT SELECT, INSERT ON campaigns, waves, wave_counts, reach_counts, letterheads, letter_texts, text_versions, text_reviews,
  joint_letters TO maincourante_app;
GRANT UPDATE (text_version_id, struck_at, struck_for, version) ON waves TO maincourante_app;
GRANT UPDATE (content, author_ids, submitted_at, submitted_by, content_hash, version) ON text_versions TO maincourante_app;
GRANT UPDATE (ended_at, ended_for) ON joint_letters TO maincourante_app;

-- A text that was put to somebody stays as they saw it, whatever statement asks.
CREATE FUNCTION public.refuse_change_to_a_text() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a text that was put to somebody does not change' USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION refuse_change_to_a_text() FROM PUBLIC;
CREATE TRIGGER text_versions_are_kept BEFORE UPDATE ON text_versions FOR EACH ROW
  WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION refuse_change_to_a_text();
