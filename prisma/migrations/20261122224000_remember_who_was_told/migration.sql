-- A ledger of what people were told: when it was planned, when it was sent, by which channel, to whom, with what result.
CREATE TABLE reminders (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Without an organisation and without a member: to the crisis cell.
  organisation_id uuid,
  member_id uuid,
  about_kind text NOT NULL CHECK (about_kind <> ''),
  about_id uuid NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  channel text NOT NULL CHECK (channel IN ('in_app')),
  planned_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  result text NOT NULL CHECK (result IN ('placed', 'no_recipient')),
  read_at timestamptz(3),
  read_by text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((read_at IS NULL) = (read_by IS NULL))
);
CREATE INDEX reminders_workspace_id_incident_id_idx ON reminders (workspace_id, incident_id);
CREATE INDEX reminders_unread_idx ON reminders (workspace_id, organisation_id, sent_at) WHERE read_at IS NULL;

-- One person's reminder is not their colleagues'; one of an organisation is nobody else's.
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY; ALTER TABLE reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON reminders
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR member_id = (SELECT scope_member())
    OR (member_id IS NULL AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));
GRANT SELECT, INSERT ON reminders TO maincourante_app;
-- What was sent stays as it was sent; that it was read is added.
GRANT UPDATE (read_at, read_by) ON reminders TO maincourante_app;
