-- What the press asks and is told, who speaks, and what is said in public: every version stays, with who approved it.

CREATE TABLE press_requests (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Null: of the case as a whole, which the cell answers.
  organisation_id uuid,
  outlet text NOT NULL CHECK (outlet <> ''),
  received jsonb NOT NULL,
  asks text NOT NULL CHECK (asks <> ''),
  -- By when they want an answer; null where they said none. It is no law.
  wanted_by jsonb,
  owner_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  replied_at jsonb,
  reply text CHECK (reply <> ''),
  replied_by text CHECK (replied_by <> ''),
  reply_recorded_at timestamptz(3),
  reply_recorded_by text,
  struck_at timestamptz(3),
  struck_for text CHECK (struck_for <> ''),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, owner_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(reply, replied_by, reply_recorded_at, reply_recorded_by) IN (0, 4)),
  CHECK ((replied_at IS NULL) = (reply IS NULL)),
  CHECK (num_nulls(struck_at, struck_for) IN (0, 2))
);
CREATE INDEX press_requests_workspace_id_incident_id_idx ON press_requests (workspace_id, incident_id);

-- Who speaks to the press, from one day to another.
CREATE TABLE spokespersons (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  appointed_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  from_on date NOT NULL,
  until_on date CHECK (until_on >= from_on),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, appointed_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One speaks at a time.
CREATE UNIQUE INDEX spokespersons_speaking_key ON spokespersons (workspace_id, incident_id) WHERE until_on IS NULL;
CREATE INDEX spokespersons_workspace_id_incident_id_idx ON spokespersons (workspace_id, incident_id);

-- Versions of the statement: the last published one in a language stands, and supersedes those before.
CREATE TABLE press_statements (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  text text NOT NULL CHECK (text <> ''),
  writer_id uuid NOT NULL,
  drafted_at timestamptz(3) NOT NULL,
  drafted_by text NOT NULL,
  review text CHECK (review IN ('approved', 'returned')),
  review_note text,
  reviewer_id uuid,
  reviewed_at timestamptz(3),
  reviewed_by text,
  published jsonb,
  published_url text,
  published_recorded_at timestamptz(3),
  published_recorded_by text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, language, number),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(review, review_note, reviewer_id, reviewed_at, reviewed_by) IN (0, 5)),
  CHECK (reviewer_id <> writer_id),
  CHECK (num_nulls(published_url, published_recorded_at, published_recorded_by) IN (0, 3)),
  CHECK ((published IS NULL) = (published_url IS NULL)),
  CHECK (published IS NULL OR review = 'approved')
);

-- A page that everybody can read; under GDPR 34(3)(c) it stands for letters to those who cannot be reached.
CREATE TABLE public_pages (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  url text NOT NULL CHECK (url <> ''),
  stands_for_letters boolean NOT NULL,
  posted_on date NOT NULL,
  removed_on date CHECK (removed_on >= posted_on),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX public_pages_workspace_id_incident_id_idx ON public_pages (workspace_id, incident_id);

-- The cell sees all; an organisation's people what is theirs; a vendor's contact nothing.
DO $$
DECLARE
  named name;
  cell text := 'workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace''';
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]))';
BEGIN
  FOREACH named IN ARRAY ARRAY['press_requests', 'public_pages', 'spokespersons', 'press_statements'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['press_requests', 'public_pages'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || own || ') WITH CHECK (' || own || ')', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['spokespersons', 'press_statements'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || cell || ') WITH CHECK (' || cell || ')', named);
  END LOOP;
END $$;
-- Who speaks, what was published and the pages of the case as a whole are everybody's of the case to read.
CREATE POLICY of_their_case ON spokespersons FOR SELECT USING (workspace_id = (SELECT scope_workspace())
  AND (SELECT scope_reach()) = 'organisation' AND incident_id = ANY ((SELECT scope_incidents())::uuid[]));
CREATE POLICY once_published ON press_statements FOR SELECT USING (workspace_id = (SELECT scope_workspace())
  AND (SELECT scope_reach()) = 'organisation' AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
  AND published IS NOT NULL);
CREATE POLICY of_their_case ON public_pages FOR SELECT USING (workspace_id = (SELECT scope_workspace())
  AND (SELECT scope_reach()) = 'organisation' AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
  AND organisation_id IS NULL);

GRANT SELECT, INSERT ON press_requests, spokespersons, press_statements, public_pages TO maincourante_app;
GRANT UPDATE (owner_id, replied_at, reply, replied_by, reply_recorded_at, reply_recorded_by, struck_at, struck_for)
  ON press_requests TO maincourante_app;
GRANT UPDATE (until_on) ON spokespersons TO maincourante_app;
GRANT UPDATE (review, review_note, reviewer_id, reviewed_at, reviewed_by, published, published_url, published_recorded_at,
  published_recorded_by) ON press_statements TO maincourante_app;
GRANT UPDATE (removed_on) ON public_pages TO maincourante_app;

-- What was decided about a statement, and what was published, does not change whatever statement asks.
CREATE FUNCTION public.guard_press_statement() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.published IS NOT NULL OR (OLD.review IS NOT NULL AND (NEW.review, NEW.reviewer_id, NEW.review_note)
      IS DISTINCT FROM (OLD.review, OLD.reviewer_id, OLD.review_note)) THEN
    RAISE EXCEPTION 'a statement that was reviewed or published stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_press_statement() FROM PUBLIC;
CREATE TRIGGER press_statements_are_guarded BEFORE UPDATE ON press_statements FOR EACH ROW
  EXECUTE FUNCTION guard_press_statement();
