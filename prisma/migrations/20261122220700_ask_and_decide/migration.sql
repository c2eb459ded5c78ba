-- The controller decides both ways, by a mandate that is kept with the decision as it was on that day.
ALTER TABLE decisions
  ADD COLUMN mandate jsonb,
  ADD CONSTRAINT decisions_outcome_check CHECK (outcome IN ('file', 'not_required', 'postpone'));
-- Who advised, so that nobody decides on their own opinion.
ALTER TABLE opinions ADD COLUMN given_by_id uuid;
-- Filed by the DPO under a mandate, or by the organisation itself; not known of what was filed before.
ALTER TABLE filings
  ADD COLUMN filed_as text CHECK (filed_as IN ('mandate', 'controller')),
  ADD COLUMN mandate jsonb,
  ADD CONSTRAINT filings_mandate_check CHECK ((filed_as = 'mandate') = (mandate IS NOT NULL) OR filed_as = 'controller');

-- A signatory is asked to decide one obligation: asked, seen, reminded, passed on, answered.
CREATE TABLE decision_requests (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  message text NOT NULL,
  opinion_id uuid,
  -- The holder of the mandate who is asked; none: nobody holds one, and everyone who signs for the organisation is asked.
  recipient_id uuid,
  recipient text,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  seen_at timestamptz(3),
  seen_by text,
  reminders integer NOT NULL DEFAULT 0,
  reminded_at timestamptz(3),
  escalated_at timestamptz(3),
  passed uuid[] NOT NULL DEFAULT '{}',
  answered_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT decision_requests_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT decision_requests_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decision_requests_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decision_requests_workspace_id_obligation_id_fkey FOREIGN KEY (workspace_id, obligation_id)
    REFERENCES obligations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decision_requests_workspace_id_recipient_id_fkey FOREIGN KEY (workspace_id, recipient_id)
    REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX decision_requests_open_key ON decision_requests (workspace_id, obligation_id) WHERE answered_at IS NULL;
CREATE INDEX decision_requests_workspace_id_incident_id_idx ON decision_requests (workspace_id, incident_id);

-- What the cell or one organisation does against the incident: proposed, decided, done, revoked.
CREATE TABLE operational_decisions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- None: for the whole case, which the cell alone reads.
  organisation_id uuid,
  kind text NOT NULL CHECK (kind IN ('cut_vendor_access', 'close_portal', 'reset_passwords', 'suspend_feeds',
    'freeze_logs', 'ransom', 'spokesperson', 'other')),
  why text NOT NULL CHECK (why <> ''),
  state text NOT NULL CHECK (state IN ('proposed', 'yes', 'no', 'later', 'done', 'revoked')),
  proposed_at timestamptz(3) NOT NULL,
  proposed_by text NOT NULL,
  decided_at timestamptz(3),
  decided_by text,
  -- Who took the decision, where somebody else records it.
  taken_by text,
  reasons text,
  done_at timestamptz(3),
  done_by text,
  revoked_at timestamptz(3),
  revoked_by text,
  revoked_for text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT operational_decisions_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT operational_decisions_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT operational_decisions_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (reasons IS NULL)),
  CHECK (state = 'proposed' OR decided_at IS NOT NULL)
);
CREATE INDEX operational_decisions_workspace_id_incident_id_idx ON operational_decisions (workspace_id, incident_id);

-- Asked by the cell; seen and answered by whoever speaks for the organisation.
ALTER TABLE decision_requests ENABLE ROW LEVEL SECURITY; ALTER TABLE decision_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON decision_requests
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE operational_decisions ENABLE ROW LEVEL SECURITY; ALTER TABLE operational_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON operational_decisions
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

GRANT SELECT, INSERT ON decision_requests, operational_decisions TO maincourante_app;
GRANT UPDATE (recipient_id, recipient, seen_at, seen_by, reminders, reminded_at, escalated_at, passed, answered_at, version)
  ON decision_requests TO maincourante_app;
GRANT UPDATE (state, decided_at, decided_by, taken_by, reasons, done_at, done_by, revoked_at, revoked_by, revoked_for, version)
  ON operational_decisions TO maincourante_app;
