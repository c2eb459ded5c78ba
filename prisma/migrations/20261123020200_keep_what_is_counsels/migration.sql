-- Counsel's exhibits are kept like the others: their keys follow a new master key, and what a request left unfinished is
-- finished by the machine, which may then see these rows, and of counsel's channel write the entries that say so, and read none.
CREATE FUNCTION public.scope_keeping() RETURNS boolean LANGUAGE sql STABLE
  RETURN COALESCE(current_setting('app.keeping', true), '') = 'yes';
REVOKE ALL ON FUNCTION scope_keeping() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope_keeping() TO maincourante_app, maincourante_worker;

-- The worker finds them across workspaces by the columns it is granted: none says what they are.
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['evidence_uploads', 'evidence'] LOOP
    EXECUTE format('DROP POLICY privileged ON %I', named);
    EXECUTE format('CREATE POLICY privileged ON %I AS RESTRICTIVE
      USING (visibility = ''case'' OR (SELECT scope_privileged()) OR (SELECT scope_keeping()) OR current_user = ''maincourante_worker'')
      WITH CHECK (visibility = ''case'' OR (SELECT scope_privileged()) OR (SELECT scope_keeping()))', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['entries', 'entry_values'] LOOP
    EXECUTE format('DROP POLICY privileged ON %I', named);
    EXECUTE format('CREATE POLICY privileged ON %I AS RESTRICTIVE
      USING (visibility = ''case'' OR (SELECT scope_privileged()))
      WITH CHECK (visibility = ''case'' OR (SELECT scope_privileged()) OR (SELECT scope_keeping()))', named);
  END LOOP;
END $$;
GRANT SELECT (visibility) ON evidence, evidence_uploads TO maincourante_worker;
