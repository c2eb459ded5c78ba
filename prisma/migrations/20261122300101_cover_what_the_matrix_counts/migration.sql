-- The columns and the order of the matrix are counted over every row of a case: from the index alone, the rows with
-- their steps and facts stay where they are.
CREATE INDEX obligations_of_a_case_idx ON obligations (workspace_id, incident_id, exposure_id)
  INCLUDE (organisation_id, rule_id, addressee, state, due_at, owner_id);
DROP INDEX obligations_workspace_id_incident_id_idx;
