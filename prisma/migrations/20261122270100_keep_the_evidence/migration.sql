-- Evidence: what was brought, where it comes from, its hash, and what became of its bytes, which lie encrypted outside
-- the database. Nobody deletes a row: where the bytes were destroyed, it says when, by whom and why.

-- The last number given to a piece of a case: locked to hand out the next, also to whoever sees but a few of them.
CREATE TABLE evidence_numbers (
  workspace_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (workspace_id, incident_id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- A file on its way in; its parts lie in the storage under its id.
CREATE TABLE evidence_uploads (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  visibility text NOT NULL CHECK (visibility IN ('case', 'privileged')),
  name text NOT NULL CHECK (name <> ''),
  size bigint NOT NULL CHECK (size BETWEEN 1 AND 2147483648),
  kind text NOT NULL,
  description text NOT NULL,
  source text NOT NULL,
  collected_at jsonb,
  collected_by text NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  begun_by text NOT NULL,
  member_id uuid NOT NULL,
  ended_at timestamptz(3),
  ended_as text CHECK (ended_as IN ('received', 'changed', 'abandoned')),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE INDEX evidence_uploads_workspace_id_incident_id_idx ON evidence_uploads (workspace_id, incident_id) WHERE ended_at IS NULL;

CREATE TABLE evidence (
  workspace_id uuid NOT NULL,
  -- The upload's.
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- None: of the case as a whole.
  organisation_id uuid,
  visibility text NOT NULL CHECK (visibility IN ('case', 'privileged')),
  number integer NOT NULL CHECK (number > 0),
  name text NOT NULL CHECK (name <> ''),
  size bigint NOT NULL CHECK (size BETWEEN 1 AND 2147483648),
  kind text NOT NULL CHECK (kind IN ('log', 'screenshot', 'message', 'document', 'extract', 'image', 'other')),
  description text NOT NULL,
  source text NOT NULL,
  collected_at jsonb,
  collected_by text NOT NULL,
  -- checking: waits for the check; held: something was found, somebody must choose; stored; hash_only: kept by somebody
  -- else; destroyed; refused: the check could not take it.
  state text NOT NULL CHECK (state IN ('checking', 'held', 'stored', 'hash_only', 'destroyed', 'refused')),
  -- Over the hashes of its parts in their order: what was received is what the check reads.
  parts_sha256 text NOT NULL CHECK (parts_sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz(3) NOT NULL,
  received_by text NOT NULL,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Counts alone.
  findings jsonb,
  checked_at timestamptz(3),
  refused_for text,
  -- Where the encrypted bytes lie, and their key as a master key wraps it; neither is in the log.
  object text,
  wrapped_key text,
  settled_at timestamptz(3),
  settled_by text,
  settled_for text,
  kept_by text,
  -- When its bytes were gone from the storage.
  erased_at timestamptz(3),
  verify_asked_at timestamptz(3),
  verified_at timestamptz(3),
  verified_as text CHECK (verified_as IN ('intact', 'altered', 'missing')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, number),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (state NOT IN ('held', 'stored', 'hash_only') OR sha256 IS NOT NULL),
  CHECK ((state = 'hash_only') = (kept_by IS NOT NULL)),
  CHECK (state NOT IN ('held', 'stored') OR (object IS NOT NULL AND wrapped_key IS NOT NULL AND erased_at IS NULL))
);
CREATE INDEX evidence_to_check_idx ON evidence (received_at) WHERE state = 'checking';
CREATE INDEX evidence_workspace_id_incident_id_sha256_idx ON evidence (workspace_id, incident_id, sha256);

-- Who had it in hand after it was received.
CREATE TABLE custody_steps (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  visibility text NOT NULL CHECK (visibility IN ('case', 'privileged')),
  evidence_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('downloaded', 'handed_over', 'returned')),
  recipient text NOT NULL,
  happened_at jsonb NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  -- Whose case and file it is, the policy below compares with the piece.
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX custody_steps_workspace_id_evidence_id_idx ON custody_steps (workspace_id, evidence_id);

-- While one is in force, nothing of the case is destroyed.
CREATE TABLE legal_holds (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  placed_at timestamptz(3) NOT NULL,
  placed_by text NOT NULL,
  lifted_at timestamptz(3),
  lifted_by text,
  lifted_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nonnulls(lifted_at, lifted_by, lifted_for) IN (0, 3))
);
CREATE UNIQUE INDEX legal_holds_in_force_key ON legal_holds (workspace_id, incident_id) WHERE lifted_at IS NULL;

-- The cell sees all; an organisation's people their own file's; a vendor's contact none; what is counsel's, counsel and the DPO.
DO $$
DECLARE
  named text;
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY[''signatory'', ''lab_manager'', ''counsel'']))';
BEGIN
  FOREACH named IN ARRAY ARRAY['evidence_uploads', 'evidence', 'custody_steps'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || own || ') WITH CHECK (' || own || ')', named);
    EXECUTE format('CREATE POLICY privileged ON %I AS RESTRICTIVE
      USING (visibility = ''case'' OR (SELECT scope_privileged()))
      WITH CHECK (visibility = ''case'' OR (SELECT scope_privileged()))', named);
  END LOOP;
END $$;
-- A row about a piece says what the piece says: nobody opens a privileged one by a step of their own.
CREATE POLICY of_its_piece ON custody_steps AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM evidence e WHERE (e.workspace_id, e.id, e.incident_id, e.visibility)
      = (custody_steps.workspace_id, custody_steps.evidence_id, custody_steps.incident_id, custody_steps.visibility)
    AND e.organisation_id IS NOT DISTINCT FROM custody_steps.organisation_id));
CREATE POLICY of_its_upload ON evidence AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM evidence_uploads u WHERE (u.workspace_id, u.id, u.incident_id, u.visibility, u.size)
      = (evidence.workspace_id, evidence.id, evidence.incident_id, evidence.visibility, evidence.size)
    AND u.organisation_id IS NOT DISTINCT FROM evidence.organisation_id));

ALTER TABLE evidence_numbers ENABLE ROW LEVEL SECURITY; ALTER TABLE evidence_numbers FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON evidence_numbers
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR incident_id = ANY ((SELECT scope_incidents())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR incident_id = ANY ((SELECT scope_incidents())::uuid[])));

ALTER TABLE legal_holds ENABLE ROW LEVEL SECURITY; ALTER TABLE legal_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON legal_holds
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR incident_id = ANY ((SELECT scope_incidents())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

-- Said once, a row about a piece keeps what it said; only its fate is state.
GRANT SELECT, INSERT ON evidence_numbers, evidence_uploads, evidence, custody_steps, legal_holds TO maincourante_app;
GRANT UPDATE (last) ON evidence_numbers TO maincourante_app;
GRANT UPDATE (ended_at, ended_as) ON evidence_uploads TO maincourante_app;
GRANT UPDATE (state, sha256, findings, checked_at, refused_for, object, wrapped_key, settled_at, settled_by, settled_for, kept_by,
  erased_at, verify_asked_at, verified_at, verified_as, version) ON evidence TO maincourante_app;
GRANT UPDATE (lifted_at, lifted_by, lifted_for) ON legal_holds TO maincourante_app;

-- A hash once known stays, bytes once gone do not come back, and a hold keeps the bytes whatever statement asks.
CREATE FUNCTION public.guard_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.sha256 IS NOT NULL AND NEW.sha256 IS DISTINCT FROM OLD.sha256 THEN
    RAISE EXCEPTION 'the hash of a piece of evidence does not change' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state IN ('hash_only', 'destroyed', 'refused') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'evidence that is gone does not come back' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.state IN ('held', 'stored') AND NEW.state IN ('hash_only', 'destroyed', 'refused') AND EXISTS (
    SELECT FROM public.legal_holds h WHERE (h.workspace_id, h.incident_id) = (NEW.workspace_id, NEW.incident_id) AND h.lifted_at IS NULL) THEN
    RAISE EXCEPTION 'a legal hold keeps this evidence' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_evidence() FROM PUBLIC;
CREATE TRIGGER evidence_is_guarded BEFORE UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION guard_evidence();

-- The worker finds what is to be checked, erased or read again; it is granted the columns that takes.
CREATE POLICY sweep ON evidence FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON evidence_uploads FOR SELECT TO maincourante_worker USING (true);
GRANT SELECT (workspace_id, id, state, object, erased_at, verify_asked_at, received_at) ON evidence TO maincourante_worker;
GRANT SELECT (workspace_id, id, begun_at, ended_at) ON evidence_uploads TO maincourante_worker;
