-- What every command refuses, a statement of one's own is refused as well. Whoever speaks for an organisation writes
-- for it alone, within a case that touches it, and only what their role writes there.

DO $$
DECLARE
  of_their_own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])';
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['opinions', 'decision_requests', 'tasks', 'reminders'] LOOP
    EXECUTE format('ALTER POLICY in_scope ON %I WITH CHECK (' || of_their_own || ')))', named);
  END LOOP;
  -- The controller's own acts: a vendor's contact does none of them.
  FOREACH named IN ARRAY ARRAY['decisions', 'operational_decisions', 'informed_parties', 'awareness_candidates', 'awareness_positions'] LOOP
    EXECUTE format('ALTER POLICY in_scope ON %I WITH CHECK (' || of_their_own
      || ' AND (SELECT scope_roles()) && ARRAY[''signatory'', ''lab_manager''])))', named);
  END LOOP;
  -- The cell advises, asks, gives out and reminds; an organisation answers, does and reads.
  FOREACH named IN ARRAY ARRAY['opinions', 'decision_requests', 'tasks', 'reminders'] LOOP
    EXECUTE format('CREATE POLICY by_the_cell ON %I AS RESTRICTIVE FOR INSERT
      WITH CHECK ((SELECT scope_reach()) = ''workspace'')', named);
  END LOOP;
  -- A row names the organisation and the case of what it is about.
  FOREACH named IN ARRAY ARRAY['decisions', 'opinions', 'decision_requests'] LOOP
    EXECUTE format('CREATE POLICY of_its_obligation ON %1$I AS RESTRICTIVE FOR INSERT
      WITH CHECK (EXISTS (SELECT FROM obligations o WHERE (o.workspace_id, o.id, o.organisation_id, o.incident_id)
        = (%1$I.workspace_id, %1$I.obligation_id, %1$I.organisation_id, %1$I.incident_id)))', named);
  END LOOP;
  FOREACH named IN ARRAY ARRAY['informed_parties', 'awareness_candidates', 'awareness_positions'] LOOP
    EXECUTE format('CREATE POLICY of_its_file ON %1$I AS RESTRICTIVE FOR INSERT
      WITH CHECK (EXISTS (SELECT FROM exposures e WHERE (e.workspace_id, e.id, e.organisation_id, e.incident_id)
        = (%1$I.workspace_id, %1$I.exposure_id, %1$I.organisation_id, %1$I.incident_id)))', named);
  END LOOP;
END $$;

-- An act on many is carried out in the name of whoever begins it: nobody begins one in somebody else's.
CREATE POLICY begun_by_oneself ON bulk_acts AS RESTRICTIVE FOR INSERT
  WITH CHECK (user_id = (SELECT scope_user()) AND (SELECT scope_roles()) && ARRAY['dpo', 'responder']);

-- On the sheet of awareness the cell advises, and an instant is set aside by who may move a date later.
CREATE POLICY advised_by_the_cell ON awareness_positions AS RESTRICTIVE FOR INSERT
  WITH CHECK (nature = 'retained' OR (SELECT scope_reach()) = 'workspace');
CREATE POLICY set_aside_by_the_signatory ON awareness_candidates AS RESTRICTIVE FOR UPDATE
  USING ((SELECT scope_reach()) = 'workspace' OR (SELECT scope_roles()) && ARRAY['signatory']);
