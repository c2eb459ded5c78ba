-- The crisis cell of a case: its people, who holds which role from when to when, who is there, whom they call, what one
-- shift leaves to the next.
CREATE TABLE cell_people (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- None: somebody from outside the workspace.
  member_id uuid,
  name text NOT NULL CHECK (name <> ''),
  position text NOT NULL,
  firm text NOT NULL,
  phone text,
  cell text NOT NULL CHECK (cell IN ('decision', 'operational')),
  named_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, incident_id, member_id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE cell_duties (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  from_at timestamptz(3) NOT NULL,
  -- None: until somebody takes over.
  until_at timestamptz(3) CHECK (until_at >= from_at),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES cell_people (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX cell_duties_workspace_id_incident_id_idx ON cell_duties (workspace_id, incident_id);

CREATE TABLE cell_presences (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  person_id uuid NOT NULL,
  arrived_at timestamptz(3) NOT NULL,
  left_at timestamptz(3) CHECK (left_at >= arrived_at),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES cell_people (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX cell_presences_workspace_id_incident_id_idx ON cell_presences (workspace_id, incident_id);
-- Nobody arrives twice.
CREATE UNIQUE INDEX cell_presences_now_key ON cell_presences (workspace_id, person_id) WHERE left_at IS NULL;

CREATE TABLE call_lines (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Who of the cell calls; none: whoever is free.
  caller_id uuid,
  rank integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  position text NOT NULL,
  phone text,
  organisation_id uuid,
  -- Of the readiness file it was taken from.
  contact_id uuid,
  removed_at timestamptz(3),
  removed_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, caller_id) REFERENCES cell_people (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((removed_at IS NULL) = (removed_for IS NULL))
);
CREATE INDEX call_lines_workspace_id_incident_id_idx ON call_lines (workspace_id, incident_id);
CREATE UNIQUE INDEX call_lines_of_a_contact_key ON call_lines (workspace_id, incident_id, contact_id)
  WHERE contact_id IS NOT NULL AND removed_at IS NULL;

CREATE TABLE calls (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  line_id uuid NOT NULL,
  result text NOT NULL CHECK (result IN ('reached', 'no_answer', 'message_left', 'wrong_number')),
  called_at timestamptz(3) NOT NULL,
  called_by text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, line_id) REFERENCES call_lines (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX calls_workspace_id_incident_id_idx ON calls (workspace_id, incident_id);

CREATE TABLE shift_notes (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  role text NOT NULL,
  -- The obligations that were next when it was written.
  deadlines jsonb NOT NULL,
  open text NOT NULL,
  note text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  written_by text NOT NULL,
  writer_id uuid NOT NULL,
  received_at timestamptz(3),
  received_by text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((received_at IS NULL) = (received_by IS NULL))
);
CREATE INDEX shift_notes_workspace_id_incident_id_idx ON shift_notes (workspace_id, incident_id);

-- What the case costs, line by line. A line is never edited: another reverses it.
CREATE TABLE costs (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- None: of the case as a whole.
  organisation_id uuid,
  sort text NOT NULL CHECK (sort IN ('forensics', 'letters', 'hotline', 'counsel', 'overtime', 'hardware', 'other')),
  amount_cents bigint NOT NULL CHECK (amount_cents <> 0 AND abs(amount_cents) <= 1000000000000),
  currency text NOT NULL CHECK (currency = 'EUR'),
  vat text NOT NULL CHECK (vat IN ('excluded', 'included', 'none')),
  spent_on date NOT NULL,
  supplier text NOT NULL,
  prior_agreement text NOT NULL CHECK (prior_agreement IN ('yes', 'no', 'asked')),
  note text NOT NULL,
  reverses_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, reverses_id) REFERENCES costs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((amount_cents < 0) = (reverses_id IS NOT NULL))
);
CREATE INDEX costs_workspace_id_incident_id_idx ON costs (workspace_id, incident_id);
-- Reversed once at most.
CREATE UNIQUE INDEX costs_reversal_key ON costs (workspace_id, reverses_id) WHERE reverses_id IS NOT NULL;

-- What was handed to the police, a court, a regulator, an insurer, with the receipt they gave.
CREATE TABLE hand_overs (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  what text NOT NULL CHECK (what <> ''),
  exhibit text NOT NULL,
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('police', 'court', 'regulator', 'insurer', 'other')),
  recipient text NOT NULL CHECK (recipient <> ''),
  handed_at jsonb NOT NULL,
  handed_by text NOT NULL CHECK (handed_by <> ''),
  receipt_kind text CHECK (receipt_kind IN ('pv', 'recepisse', 'acknowledgement', 'none')),
  receipt_reference text,
  confirmed_at timestamptz(3),
  confirmed_by text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  struck_at timestamptz(3),
  struck_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nonnulls(receipt_kind, receipt_reference, confirmed_at, confirmed_by) IN (0, 4)),
  CHECK ((struck_at IS NULL) = (struck_for IS NULL))
);
CREATE INDEX hand_overs_workspace_id_incident_id_idx ON hand_overs (workspace_id, incident_id);

-- Where copies of what leaked were seen, and each step to have them taken down.
CREATE TABLE online_copies (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('host', 'forum', 'messaging', 'sharing', 'search', 'other')),
  place text NOT NULL CHECK (place <> ''),
  address text NOT NULL,
  found_at jsonb NOT NULL,
  found_by text NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  struck_at timestamptz(3),
  struck_for text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((struck_at IS NULL) = (struck_for IS NULL))
);
CREATE INDEX online_copies_workspace_id_incident_id_idx ON online_copies (workspace_id, incident_id);

CREATE TABLE copy_steps (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  copy_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('host_notified', 'authority_told', 'court_order', 'blocked', 'removed', 'checked')),
  -- Of a check alone: is it still there?
  result text CHECK (result IN ('online', 'gone')),
  happened_at jsonb NOT NULL,
  reference text NOT NULL,
  note text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, copy_id) REFERENCES online_copies (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((step = 'checked') = (result IS NOT NULL))
);
CREATE INDEX copy_steps_workspace_id_incident_id_idx ON copy_steps (workspace_id, incident_id);

-- The cell alone reads and writes what is its own.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['cell_people', 'cell_duties', 'cell_presences', 'call_lines', 'calls', 'shift_notes', 'costs',
    'hand_overs', 'online_copies', 'copy_steps'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY in_scope ON %I
      USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')
      WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')', name);
  END LOOP;
END $$;
-- What an organisation spends is also its signatory's to read: nobody else's who speaks for it.
CREATE POLICY of_the_signatory ON costs FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'organisation'
    AND organisation_id = ANY ((SELECT scope_organisations())::uuid[])
    AND EXISTS (SELECT FROM members m WHERE m.id = (SELECT scope_member()) AND 'signatory' = ANY (m.roles)));

-- What was recorded stays; what is updated is what a later act adds to it.
GRANT SELECT, INSERT ON cell_people, cell_duties, cell_presences, call_lines, calls, shift_notes, costs, hand_overs,
  online_copies, copy_steps TO maincourante_app;
GRANT UPDATE (name, position, firm, phone, cell, version) ON cell_people TO maincourante_app;
GRANT UPDATE (until_at) ON cell_duties TO maincourante_app;
GRANT UPDATE (left_at) ON cell_presences TO maincourante_app;
GRANT UPDATE (removed_at, removed_for) ON call_lines TO maincourante_app;
GRANT UPDATE (received_at, received_by) ON shift_notes TO maincourante_app;
GRANT UPDATE (receipt_kind, receipt_reference, confirmed_at, confirmed_by, struck_at, struck_for) ON hand_overs TO maincourante_app;
GRANT UPDATE (struck_at, struck_for) ON online_copies TO maincourante_app;
