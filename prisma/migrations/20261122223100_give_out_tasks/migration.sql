-- What somebody has to do in a case. Never deleted: a task that nobody does is dropped, with a reason.
CREATE TABLE tasks (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- None: a task of the whole case, which the crisis cell alone sees.
  organisation_id uuid,
  title text NOT NULL CHECK (title <> ''),
  instructions text NOT NULL,
  owner_member_id uuid,
  owner_name text,
  owner_role text CHECK (owner_role IN ('dpo', 'lab_manager', 'signatory', 'responder', 'vendor_contact')),
  -- An instant, or hours before or after something else in the case; what it comes to is worked out when it is read.
  due jsonb,
  -- What it came to when the task was done or dropped.
  due_at timestamptz(3),
  blocked_by uuid[] NOT NULL DEFAULT '{}',
  -- Of these, the cell's own tasks that are done: whoever speaks for the organisation does not see them.
  released uuid[] NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('todo', 'in_progress', 'blocked', 'done', 'dropped')),
  note text NOT NULL,
  settled_at timestamptz(3),
  settled_by text,
  -- "leak_at_vendor:freeze-logs": the step of a playbook that it was made from.
  playbook_step text,
  created_at timestamptz(3) NOT NULL,
  created_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT tasks_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT tasks_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT tasks_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT tasks_workspace_id_owner_member_id_fkey FOREIGN KEY (workspace_id, owner_member_id)
    REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((owner_member_id IS NULL) = (owner_name IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NOT NULL) = (state IN ('done', 'dropped'))),
  CHECK (state NOT IN ('blocked', 'dropped') OR note <> ''),
  CHECK (due_at IS NULL OR settled_at IS NOT NULL)
);
CREATE INDEX tasks_workspace_id_incident_id_idx ON tasks (workspace_id, incident_id);
CREATE INDEX tasks_of_a_member_idx ON tasks (workspace_id, owner_member_id) WHERE settled_at IS NULL;
CREATE INDEX tasks_of_an_organisation_idx ON tasks (workspace_id, organisation_id) WHERE settled_at IS NULL;
-- A playbook that runs again adds only what is missing.
CREATE UNIQUE INDEX tasks_of_a_step_key ON tasks (workspace_id, incident_id, organisation_id, playbook_step)
  NULLS NOT DISTINCT WHERE playbook_step IS NOT NULL;

-- A workspace's own playbooks, one row for each version; a version is never changed, the line is retired.
CREATE TABLE playbooks (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  edition integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  incident_kind text NOT NULL,
  -- The published playbook that it was copied from.
  basis text,
  steps jsonb NOT NULL,
  written_at timestamptz(3) NOT NULL,
  written_by text NOT NULL,
  replaced_at timestamptz(3),
  retired_at timestamptz(3),
  retired_by text,
  retired_for text,
  CONSTRAINT playbooks_pkey PRIMARY KEY (workspace_id, id),
  CHECK ((retired_at IS NULL) = (retired_by IS NULL) AND (retired_at IS NULL) = (retired_for IS NULL))
);
CREATE UNIQUE INDEX playbooks_workspace_id_line_id_edition_key ON playbooks (workspace_id, line_id, edition);

-- A task of an organisation is read and done by whoever speaks for it; a vendor's are its own. The cell sees all.
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY; ALTER TABLE tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON tasks
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE playbooks ENABLE ROW LEVEL SECURITY; ALTER TABLE playbooks FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON playbooks
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT ON tasks, playbooks TO maincourante_app;
-- What was asked stays as it was asked; who does it and how far it is changes.
GRANT UPDATE (owner_member_id, owner_name, owner_role, due_at, released, state, note, settled_at, settled_by, version) ON tasks TO maincourante_app;
GRANT UPDATE (replaced_at, retired_at, retired_by, retired_for) ON playbooks TO maincourante_app;
