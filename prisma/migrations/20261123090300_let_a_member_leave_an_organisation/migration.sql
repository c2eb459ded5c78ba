-- Whom a person speaks for can end: the row stays, and opens nothing any more.
ALTER TABLE member_organisations ADD COLUMN ended_at timestamptz(3);
GRANT UPDATE (ended_at) ON member_organisations TO maincourante_app;

CREATE OR REPLACE FUNCTION public.open_scope(p_user uuid, p_workspace text)
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
          set_config('app.organisation_ids', '', true), set_config('app.incident_ids', '', true),
          set_config('app.privileged', '', true);
  SELECT m.* INTO found_member FROM public.members m
    WHERE m.user_id = p_user AND m.workspace_slug = p_workspace AND m.ended_at IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.workspace', found_member.workspace_id::text, true),
          set_config('app.member', found_member.id::text, true);
  SELECT COALESCE(array_agg(o.organisation_id), '{}') INTO found_organisations
    FROM public.member_organisations o WHERE o.member_id = found_member.id AND o.ended_at IS NULL;
  found_reach := CASE
    WHEN found_member.roles && ARRAY['dpo', 'responder', 'auditor'] THEN 'workspace'
    WHEN 'counsel' = ANY (found_member.roles) AND found_organisations = '{}' THEN 'workspace'
    WHEN found_member.roles && ARRAY['lab_manager', 'signatory', 'vendor_contact', 'counsel'] THEN 'organisation'
    ELSE 'none' END;
  PERFORM set_config('app.reach', found_reach, true),
          set_config('app.organisation_ids', array_to_string(found_organisations, ','), true),
          set_config('app.privileged', CASE WHEN found_member.roles && ARRAY['counsel', 'dpo'] THEN 'yes' ELSE '' END, true);
  IF found_reach = 'organisation' THEN
    SELECT COALESCE(array_agg(DISTINCT e.incident_id), '{}') INTO found_incidents FROM public.exposures e;
    PERFORM set_config('app.incident_ids', array_to_string(found_incidents, ','), true);
  END IF;
  RETURN QUERY SELECT found_member.id, found_member.workspace_id, w.name, found_member.name, found_member.roles,
    found_reach, found_organisations FROM public.workspaces w WHERE w.id = found_member.workspace_id;
END $$;