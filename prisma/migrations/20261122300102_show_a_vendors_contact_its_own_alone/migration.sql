-- Whoever speaks for a vendor and for nobody else reads its notice, its tasks and the questions put to it: no file, no
-- other duty, no log. What a command of theirs changes besides, it finds in its own writing transaction alone.
CREATE FUNCTION public.scope_reads_as_vendor() RETURNS boolean LANGUAGE sql STABLE
  RETURN public.scope_reach() = 'organisation' AND current_setting('transaction_read_only') = 'on'
    AND public.scope_roles() = ARRAY['vendor_contact'];
REVOKE ALL ON FUNCTION scope_reads_as_vendor() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope_reads_as_vendor() TO maincourante_app, maincourante_worker;

DO $$
DECLARE
  open_to_it text[] := ARRAY['workspaces', 'members', 'member_organisations', 'organisations', 'incidents', 'vendor_notices',
    'notice_requests', 'notice_addressees', 'vendor_questions', 'vendor_answers', 'vendor_demands', 'tasks', 'reminders', 'signals'];
  named name;
BEGIN
  FOR named IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relrowsecurity AND NOT c.relname = ANY (open_to_it) AND c.relname <> 'obligations' LOOP
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
END $$;
-- Its duty to notify the controllers says to whom its notice is owed.
CREATE POLICY closed_to_a_vendors_contact ON obligations AS RESTRICTIVE FOR SELECT
  USING (addressee = 'controller' OR NOT (SELECT scope_reads_as_vendor()));
