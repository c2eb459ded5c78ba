-- Of which date people were told beforehand, and how long before: a date that moved is told anew.
CREATE TABLE deadline_notices (
  workspace_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  due_at timestamptz(3) NOT NULL,
  hours integer NOT NULL CHECK (hours > 0),
  CONSTRAINT deadline_notices_pkey PRIMARY KEY (workspace_id, obligation_id, due_at, hours),
  CONSTRAINT deadline_notices_workspace_id_obligation_id_fkey FOREIGN KEY (workspace_id, obligation_id)
    REFERENCES obligations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE deadline_notices ENABLE ROW LEVEL SECURITY; ALTER TABLE deadline_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON deadline_notices
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
CREATE POLICY closed_to_a_vendors_contact ON deadline_notices AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
CREATE POLICY sweep ON deadline_notices FOR SELECT TO maincourante_worker USING (true);
GRANT SELECT, INSERT ON deadline_notices TO maincourante_app;
GRANT SELECT ON deadline_notices TO maincourante_worker;
GRANT SELECT (incident_id) ON obligations TO maincourante_worker;
