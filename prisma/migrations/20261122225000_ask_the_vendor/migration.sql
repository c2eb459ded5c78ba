-- What a vendor told its controllers, to whom it was addressed, and which of them received it when.
CREATE TABLE notice_requests (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  message text NOT NULL,
  -- The controllers concerned, by id and name: their names are open to the vendor only once the cell says them.
  addressees jsonb NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, vendor_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX notice_requests_workspace_id_incident_id_idx ON notice_requests (workspace_id, incident_id);

CREATE TABLE vendor_notices (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  given jsonb,
  channel text NOT NULL CHECK (channel IN ('in_product', 'email', 'phone', 'registered_letter', 'letter', 'press', 'group_it', 'portal', 'meeting', 'other')),
  reference text NOT NULL,
  says text NOT NULL CHECK (says <> ''),
  document_on date,
  -- Another entity that it reached before the controllers, and when.
  reached_first text NOT NULL,
  reached_first_at jsonb,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, vendor_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (channel <> 'group_it' OR reached_first <> '')
);
CREATE INDEX vendor_notices_workspace_id_incident_id_idx ON vendor_notices (workspace_id, incident_id);

CREATE TABLE notice_addressees (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  notice_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- As the vendor knows it; null where the vendor may not.
  name text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, notice_id) REFERENCES vendor_notices (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, incident_id, organisation_id) REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX notice_addressees_workspace_id_notice_id_organisation_id_key ON notice_addressees (workspace_id, notice_id, organisation_id);
CREATE INDEX notice_addressees_workspace_id_organisation_id_idx ON notice_addressees (workspace_id, organisation_id);

CREATE TABLE notice_receipts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  received jsonb NOT NULL,
  how text NOT NULL,
  proof text NOT NULL,
  -- Confirmed by the controller itself; else recorded by the cell, with a proof.
  own boolean NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, addressee_id) REFERENCES notice_addressees (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (own OR proof <> '')
);
-- Received once: whoever comes second is told.
CREATE UNIQUE INDEX notice_receipts_workspace_id_addressee_id_key ON notice_receipts (workspace_id, addressee_id);

-- Questions put to a vendor, its answers, and what was demanded of it in due form.
CREATE TABLE vendor_questions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  -- Null: for all controllers of the case.
  organisation_id uuid,
  text text NOT NULL CHECK (text <> ''),
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  remind_at timestamptz(3) NOT NULL,
  reminded_at timestamptz(3),
  unanswered_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, vendor_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (asked_at <= remind_at AND remind_at < due_at)
);
CREATE INDEX vendor_questions_workspace_id_incident_id_idx ON vendor_questions (workspace_id, incident_id);
CREATE INDEX vendor_questions_unanswered_idx ON vendor_questions (remind_at) WHERE unanswered_at IS NULL;

CREATE TABLE vendor_answers (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  question_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  organisation_id uuid,
  text text NOT NULL CHECK (text <> ''),
  given jsonb NOT NULL,
  channel text NOT NULL CHECK (channel <> ''),
  -- Written by the vendor itself; else recorded by the cell.
  own boolean NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, question_id) REFERENCES vendor_questions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX vendor_answers_workspace_id_question_id_idx ON vendor_answers (workspace_id, question_id);

CREATE TABLE vendor_demands (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  organisation_id uuid,
  question_id uuid,
  kind text NOT NULL CHECK (kind IN ('formal_notice', 'preservation', 'audit')),
  made jsonb NOT NULL,
  channel text NOT NULL CHECK (channel <> ''),
  reference text NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, vendor_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, question_id) REFERENCES vendor_questions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX vendor_demands_workspace_id_incident_id_idx ON vendor_demands (workspace_id, incident_id);

-- The cell sees all. A vendor sees what it gave and what is put to it; a controller what is addressed to it or put for it.
ALTER TABLE notice_requests ENABLE ROW LEVEL SECURITY; ALTER TABLE notice_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON notice_requests
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR vendor_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE notice_addressees ENABLE ROW LEVEL SECURITY; ALTER TABLE notice_addressees FORCE ROW LEVEL SECURITY;
-- A vendor addresses the controllers it owes its notice to, and no other.
CREATE POLICY in_scope ON notice_addressees
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR vendor_id = ANY ((SELECT scope_organisations())::uuid[]) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (vendor_id = ANY ((SELECT scope_organisations())::uuid[]) AND EXISTS (
      SELECT FROM obligations b WHERE (b.workspace_id, b.incident_id, b.organisation_id) = (notice_addressees.workspace_id, notice_addressees.incident_id, notice_addressees.vendor_id)
        AND b.addressee = 'controller' AND b.subject = notice_addressees.organisation_id::text))));

ALTER TABLE vendor_notices ENABLE ROW LEVEL SECURITY; ALTER TABLE vendor_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON vendor_notices
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR vendor_id = ANY ((SELECT scope_organisations())::uuid[])
    OR id IN (SELECT a.notice_id FROM notice_addressees a WHERE a.organisation_id = ANY ((SELECT scope_organisations())::uuid[]))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (channel = 'in_product' AND vendor_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[]))));

ALTER TABLE notice_receipts ENABLE ROW LEVEL SECURITY; ALTER TABLE notice_receipts FORCE ROW LEVEL SECURITY;
-- A controller's own confirmation is told to the vendor; what the cell recorded with its proof is not.
CREATE POLICY in_scope ON notice_receipts
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])
    OR (own AND vendor_id = ANY ((SELECT scope_organisations())::uuid[]))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (own AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]))));

-- What is put for all is for the controllers of the case: another vendor of it is none.
ALTER TABLE vendor_questions ENABLE ROW LEVEL SECURITY; ALTER TABLE vendor_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON vendor_questions
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR vendor_id = ANY ((SELECT scope_organisations())::uuid[]) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])
    OR (organisation_id IS NULL AND incident_id IN (
      SELECT e.incident_id FROM exposures e WHERE e.roles && ARRAY['controller', 'joint_controller']))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
-- The worker finds what nobody answered; it is granted the columns that takes.
CREATE POLICY sweep ON vendor_questions FOR SELECT TO maincourante_worker USING (true);

ALTER TABLE vendor_answers ENABLE ROW LEVEL SECURITY; ALTER TABLE vendor_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON vendor_answers
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR question_id IN (SELECT q.id FROM vendor_questions q)))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (own AND vendor_id = ANY ((SELECT scope_organisations())::uuid[]) AND question_id IN (
      SELECT q.id FROM vendor_questions q WHERE q.vendor_id = ANY ((SELECT scope_organisations())::uuid[])))));
CREATE POLICY sweep ON vendor_answers FOR SELECT TO maincourante_worker USING (true);

ALTER TABLE vendor_demands ENABLE ROW LEVEL SECURITY; ALTER TABLE vendor_demands FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON vendor_demands
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR vendor_id = ANY ((SELECT scope_organisations())::uuid[]) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])
    OR (organisation_id IS NULL AND incident_id IN (
      SELECT e.incident_id FROM exposures e WHERE e.roles && ARRAY['controller', 'joint_controller']))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

-- What was said stays as it was said.
GRANT SELECT, INSERT ON notice_requests, vendor_notices, notice_addressees, notice_receipts, vendor_questions, vendor_answers,
  vendor_demands TO maincourante_app;
GRANT UPDATE (reminded_at, unanswered_at) ON vendor_questions TO maincourante_app;
GRANT SELECT (workspace_id, id, incident_id, remind_at, due_at, reminded_at, unanswered_at) ON vendor_questions TO maincourante_worker;
GRANT SELECT (workspace_id, question_id) ON vendor_answers TO maincourante_worker;
