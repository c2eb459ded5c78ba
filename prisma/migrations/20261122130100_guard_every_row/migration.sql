-- What a transaction may see is set once, when its scope opens: the workspace, the reach ('workspace',
-- 'organisation' or 'none'), the organisations a person speaks for and the incidents that touch them.
-- An unset or empty setting matches nothing.

CREATE FUNCTION public.scope_user() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.user', true), '')::uuid;
CREATE FUNCTION public.scope_member() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.member', true), '')::uuid;
CREATE FUNCTION public.scope_workspace() RETURNS uuid LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.workspace', true), '')::uuid;
CREATE FUNCTION public.scope_reach() RETURNS text LANGUAGE sql STABLE
  RETURN NULLIF(current_setting('app.reach', true), '');
CREATE FUNCTION public.scope_organisations() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN string_to_array(NULLIF(current_setting('app.organisation_ids', true), ''), ',')::uuid[];
CREATE FUNCTION public.scope_incidents() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN string_to_array(NULLIF(current_setting('app.incident_ids', true), ''), ',')::uuid[];

-- Opens the scope of one person in one workspace, from the rows as they are in this transaction.
-- Runs as its caller, so that it sees no more than the policies below allow.
CREATE FUNCTION public.open_scope(p_user uuid, p_workspace text)
RETURNS TABLE (member_id uuid, workspace_id uuid, workspace_name text, name text, roles text[], reach text, organisation_ids uuid[])
LANGUAGE plpgsql SECURITY INVOKER SET search_path = public, pg_temp AS $$
DECLARE
  found_member public.members%ROWTYPE;
  found_organisations uuid[];
  found_incidents uuid[];
  found_reach text;
BEGIN
  PERFORM set_config('app.user', p_user::text, true), set_config('app.member', '', true),
          set_config('app.workspace', '', true), set_config('app.reach', '', true),
          set_config('app.organisation_ids', '', true), set_config('app.incident_ids', '', true);
  SELECT m.* INTO found_member FROM public.members m
    WHERE m.user_id = p_user AND m.workspace_slug = p_workspace AND m.ended_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  found_reach := CASE
    WHEN found_member.roles && ARRAY['dpo', 'responder', 'auditor'] THEN 'workspace'
    WHEN found_member.roles && ARRAY['lab_manager', 'signatory', 'vendor_contact'] THEN 'organisation'
    ELSE 'none' END;
  PERFORM set_config('app.workspace', found_member.workspace_id::text, true),
          set_config('app.member', found_member.id::text, true);
  SELECT COALESCE(array_agg(o.organisation_id), '{}') INTO found_organisations
    FROM public.member_organisations o WHERE o.member_id = found_member.id;
  PERFORM set_config('app.reach', found_reach, true),
          set_config('app.organisation_ids', array_to_string(found_organisations, ','), true);
  IF found_reach = 'organisation' THEN
    SELECT COALESCE(array_agg(DISTINCT e.incident_id), '{}') INTO found_incidents FROM public.exposures e;
    PERFORM set_config('app.incident_ids', array_to_string(found_incidents, ','), true);
  END IF;
  RETURN QUERY SELECT found_member.id, found_member.workspace_id, w.name, found_member.name, found_member.roles,
    found_reach, found_organisations FROM public.workspaces w WHERE w.id = found_member.workspace_id;
END $$;

-- People and their workspace
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY; ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON workspaces USING (id = (SELECT scope_workspace())) WITH CHECK (id = (SELECT scope_workspace()));

ALTER TABLE members ENABLE ROW LEVEL SECURITY; ALTER TABLE members FORCE ROW LEVEL SECURITY;
CREATE POLICY own_membership ON members FOR SELECT USING (user_id = (SELECT scope_user()));
CREATE POLICY members_of_the_workspace ON members
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

ALTER TABLE member_organisations ENABLE ROW LEVEL SECURITY; ALTER TABLE member_organisations FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisations ON member_organisations FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND member_id = (SELECT scope_member()));
CREATE POLICY members_of_the_workspace ON member_organisations
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

-- The register of organisations
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON organisations
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none') OR id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

ALTER TABLE labs ENABLE ROW LEVEL SECURITY; ALTER TABLE labs FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON labs
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none') OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

ALTER TABLE sites ENABLE ROW LEVEL SECURITY; ALTER TABLE sites FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON sites
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none') OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

ALTER TABLE products ENABLE ROW LEVEL SECURITY; ALTER TABLE products FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON products
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none') OR vendor_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

-- Incidents and what hangs on them
ALTER TABLE incidents ENABLE ROW LEVEL SECURITY; ALTER TABLE incidents FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON incidents
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR id = ANY ((SELECT scope_incidents())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE incident_numbers ENABLE ROW LEVEL SECURITY; ALTER TABLE incident_numbers FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON incident_numbers
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE exposures ENABLE ROW LEVEL SECURITY; ALTER TABLE exposures FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON exposures
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE exposure_labs ENABLE ROW LEVEL SECURITY; ALTER TABLE exposure_labs FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON exposure_labs
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE claims ENABLE ROW LEVEL SECURITY; ALTER TABLE claims FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON claims
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE obligations ENABLE ROW LEVEL SECURITY; ALTER TABLE obligations FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON obligations
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));
-- The worker finds passed deadlines across workspaces; it is granted the five columns that takes.
CREATE POLICY sweep ON obligations FOR SELECT TO maincourante_worker USING (true);

ALTER TABLE filings ENABLE ROW LEVEL SECURITY; ALTER TABLE filings FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON filings
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE opinions ENABLE ROW LEVEL SECURITY; ALTER TABLE opinions FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON opinions
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE decisions ENABLE ROW LEVEL SECURITY; ALTER TABLE decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON decisions
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

-- The log
ALTER TABLE streams ENABLE ROW LEVEL SECURITY; ALTER TABLE streams FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON streams
  USING (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR incident_id = ANY ((SELECT scope_incidents())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR incident_id = ANY ((SELECT scope_incidents())::uuid[])));

ALTER TABLE entries ENABLE ROW LEVEL SECURITY; ALTER TABLE entries FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON entries FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR (incident_id = ANY ((SELECT scope_incidents())::uuid[]) AND (shared OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))));
CREATE POLICY appendable ON entries FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR (incident_id = ANY ((SELECT scope_incidents())::uuid[]) AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]))));

ALTER TABLE entry_values ENABLE ROW LEVEL SECURITY; ALTER TABLE entry_values FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON entry_values FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR (incident_id = ANY ((SELECT scope_incidents())::uuid[]) AND (shared OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))));
CREATE POLICY appendable ON entry_values FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR (incident_id IS NULL AND (SELECT scope_reach()) = 'none')
    OR (incident_id = ANY ((SELECT scope_incidents())::uuid[]) AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]))));

-- Entries are never changed, by privilege below and by these triggers for whoever holds more.
CREATE FUNCTION public.refuse_change_to_the_log() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER entries_are_kept BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER entries_are_not_truncated BEFORE TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER entry_values_are_kept BEFORE DELETE ON entry_values FOR EACH ROW EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER entry_values_are_not_truncated BEFORE TRUNCATE ON entry_values FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_the_log();
-- A value can only be erased, with its salt; the commitment stays.
CREATE TRIGGER entry_values_are_only_erased BEFORE UPDATE ON entry_values FOR EACH ROW
  WHEN (NEW.value IS NOT NULL OR NEW.salt IS NOT NULL
    OR (NEW.workspace_id, NEW.stream_id, NEW.seq, NEW.name, NEW.commitment) IS DISTINCT FROM (OLD.workspace_id, OLD.stream_id, OLD.seq, OLD.name, OLD.commitment))
  EXECUTE FUNCTION refuse_change_to_the_log();

-- Privileges: the application inserts and reads; it updates only what is state; it deletes nothing of a case.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope_user(), scope_member(), scope_workspace(), scope_reach(), scope_organisations(), scope_incidents()
  TO maincourante_app, maincourante_worker;
GRANT EXECUTE ON FUNCTION open_scope(uuid, text) TO maincourante_app;
GRANT USAGE ON SCHEMA public, auth, queue TO maincourante_app, maincourante_worker;
GRANT SELECT, INSERT ON workspaces, members, member_organisations, organisations, labs, sites, products, incidents, incident_numbers,
  exposures, exposure_labs, claims, obligations, filings, opinions, decisions, streams, entries, entry_values TO maincourante_app;
GRANT UPDATE ON members, organisations, incidents, incident_numbers, exposures, exposure_labs, claims, obligations, streams TO maincourante_app;
GRANT SELECT, INSERT ON auth.users TO maincourante_app;
GRANT UPDATE (name, disabled_at) ON auth.users TO maincourante_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.sessions TO maincourante_app;
GRANT SELECT, INSERT, DELETE ON auth.sign_in_tokens TO maincourante_app;
GRANT SELECT ON queue.heartbeats TO maincourante_app;
GRANT SELECT (workspace_id, id, state, due_at, deadline_passed_at, incident_closed) ON obligations TO maincourante_worker;
GRANT SELECT (expires_at), DELETE ON auth.sessions, auth.sign_in_tokens TO maincourante_worker;
GRANT SELECT, INSERT, UPDATE ON queue.heartbeats TO maincourante_worker;
