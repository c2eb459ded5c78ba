-- What the case as a whole left open when it was closed has no file: copies online, tasks and questions of everybody.
ALTER TABLE acceptances ALTER COLUMN exposure_id DROP NOT NULL;
ALTER TABLE acceptances ALTER COLUMN organisation_id DROP NOT NULL;
CREATE UNIQUE INDEX acceptances_of_the_case_key ON acceptances (workspace_id, closure_id) WHERE exposure_id IS NULL;
