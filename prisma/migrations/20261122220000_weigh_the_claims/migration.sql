-- A claim may be about one organisation of the case; whoever adopts one says why.
ALTER TABLE claims
  ADD COLUMN organisation_id uuid,
  ADD COLUMN adopted_for text,
  ADD CONSTRAINT claims_workspace_id_incident_id_organisation_id_fkey FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE;
