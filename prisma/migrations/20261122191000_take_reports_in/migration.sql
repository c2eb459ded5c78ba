-- Reports of something seen, before anybody knows whether it is an incident, and the public links they come by.
CREATE TABLE intake_links (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  key_hash text NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  label text NOT NULL CHECK (label <> ''),
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  revoked_at timestamptz(3),
  revoked_by text,
  PRIMARY KEY (workspace_id, id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
-- Found by its key before any workspace is known. 256 random bits need no uniqueness across workspaces.
CREATE INDEX intake_links_key_hash_idx ON intake_links (key_hash);

CREATE TABLE signals (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,
  description text NOT NULL CHECK (description <> ''),
  place text NOT NULL,
  organisation_id uuid,
  lab_id uuid,
  seen jsonb,
  reporter_name text NOT NULL,
  reporter_role text NOT NULL,
  reporter_contact text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('public_link', 'direct', 'phone', 'email', 'letter', 'in_person', 'vendor', 'press', 'other')),
  link_id uuid,
  member_id uuid,
  received_at timestamptz(3) NOT NULL,
  state text NOT NULL CHECK (state IN ('new', 'breach', 'near_miss', 'duplicate', 'false_positive', 'not_ours')),
  reason text,
  duplicate_of uuid,
  incident_id uuid,
  triaged_by text,
  triaged_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, reference),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, link_id) REFERENCES intake_links (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, duplicate_of) REFERENCES signals (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- By a public link or by a member, never by nobody.
  CHECK ((channel = 'public_link') = (link_id IS NOT NULL) AND (link_id IS NULL) = (member_id IS NOT NULL)),
  CHECK ((state = 'new') = (reason IS NULL) AND (reason IS NULL) = (triaged_at IS NULL) AND (triaged_at IS NULL) = (triaged_by IS NULL)),
  CHECK (CASE state WHEN 'duplicate' THEN num_nonnulls(duplicate_of, incident_id) = 1
    WHEN 'breach' THEN duplicate_of IS NULL ELSE num_nonnulls(duplicate_of, incident_id) = 0 END),
  CHECK (duplicate_of <> id)
);
CREATE INDEX signals_workspace_id_received_at_idx ON signals (workspace_id, received_at);
CREATE INDEX signals_of_an_incident_idx ON signals (workspace_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX signals_of_a_member_idx ON signals (workspace_id, member_id) WHERE member_id IS NOT NULL;

-- How often a link was used in the hour that runs: by one address (as a keyed hash), and by all ('').
CREATE TABLE auth.intake_counts (
  workspace_id uuid NOT NULL,
  link_id uuid NOT NULL,
  address_hash text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (workspace_id, link_id, address_hash),
  FOREIGN KEY (workspace_id, link_id) REFERENCES public.intake_links (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Whoever holds a link's key opens this scope. It leaves `app.workspace` empty, so that no other policy matches: what
-- a key may touch is what the policies below name `scope_intake`, and nothing else, today and in tables to come.
CREATE FUNCTION public.scope_intake() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.intake', true), '')::uuid;
CREATE FUNCTION public.scope_intake_key() RETURNS text LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.intake_key', true), '');

CREATE FUNCTION public.open_intake_scope(p_key_hash text)
RETURNS TABLE (link_id uuid, workspace_id uuid, label text)
LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
  found_link public.intake_links%ROWTYPE;
BEGIN
  PERFORM set_config('app.user', '', true), set_config('app.member', '', true),
          set_config('app.workspace', '', true), set_config('app.reach', 'intake', true),
          set_config('app.organisation_ids', '', true), set_config('app.incident_ids', '', true),
          set_config('app.intake', '', true), set_config('app.intake_key', p_key_hash, true);
  SELECT l.* INTO found_link FROM public.intake_links l WHERE l.key_hash = p_key_hash AND l.revoked_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.intake', found_link.workspace_id::text, true);
  RETURN QUERY SELECT found_link.id, found_link.workspace_id, found_link.label;
END $$;

ALTER TABLE intake_links ENABLE ROW LEVEL SECURITY; ALTER TABLE intake_links FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON intake_links
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
CREATE POLICY own_key ON intake_links FOR SELECT USING (key_hash = (SELECT scope_intake_key()) AND revoked_at IS NULL);

ALTER TABLE signals ENABLE ROW LEVEL SECURITY; ALTER TABLE signals FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON signals
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
-- Whoever reports sees what became of it, and no other report.
CREATE POLICY own_reports ON signals FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND member_id = (SELECT scope_member()));
CREATE POLICY by_member ON signals FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND member_id = (SELECT scope_member()) AND state = 'new');
CREATE POLICY by_key ON signals FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_intake()) AND link_id IS NOT NULL AND state = 'new');

ALTER TABLE auth.intake_counts ENABLE ROW LEVEL SECURITY; ALTER TABLE auth.intake_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY by_key ON auth.intake_counts
  USING (workspace_id = (SELECT scope_intake())) WITH CHECK (workspace_id = (SELECT scope_intake()));
-- The worker forgets the hours that are over.
CREATE POLICY sweep ON auth.intake_counts TO maincourante_worker USING (true);

-- A report ends in the workspace's own log: a key and a member who speaks for one organisation may add that one event.
-- To seal it they see where the log ends, not what it says.
CREATE POLICY end_of_the_log ON streams FOR SELECT
  USING (incident_id IS NULL AND (workspace_id = (SELECT scope_intake())
    OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation')));
CREATE POLICY grown_by_a_report ON streams FOR UPDATE
  USING (incident_id IS NULL AND (workspace_id = (SELECT scope_intake())
    OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation')))
  WITH CHECK (incident_id IS NULL AND (workspace_id = (SELECT scope_intake())
    OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation')));
CREATE POLICY report ON entries FOR INSERT
  WITH CHECK (type = 'signal.received' AND incident_id IS NULL AND organisation_id IS NULL AND NOT shared
    AND (workspace_id = (SELECT scope_intake())
      OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation')));
CREATE POLICY report ON entry_values FOR INSERT
  WITH CHECK (incident_id IS NULL AND organisation_id IS NULL AND NOT shared
    AND (workspace_id = (SELECT scope_intake())
      OR (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation')));

REVOKE ALL ON FUNCTION scope_intake(), scope_intake_key(), open_intake_scope(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope_intake(), scope_intake_key() TO maincourante_app, maincourante_worker;
GRANT EXECUTE ON FUNCTION open_intake_scope(text) TO maincourante_app;
GRANT SELECT, INSERT ON intake_links, signals TO maincourante_app;
-- What was reported stays as it came; what is decided about it changes.
GRANT UPDATE (state, reason, duplicate_of, incident_id, triaged_by, triaged_at, version) ON signals TO maincourante_app;
GRANT UPDATE (revoked_at, revoked_by) ON intake_links TO maincourante_app;
GRANT SELECT, INSERT, UPDATE ON auth.intake_counts TO maincourante_app;
GRANT SELECT (started_at), DELETE ON auth.intake_counts TO maincourante_worker;
