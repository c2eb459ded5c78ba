-- What an authority asks, and what it was answered: every draft stays, with who wrote it, who reviewed it, and the proof of
-- its sending.
CREATE TABLE authority_questions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- Null: for the case as a whole, which the cell answers.
  organisation_id uuid,
  lab_id uuid,
  -- An id of the directory or of the workspace's own list, or "other"; the name as it was then.
  authority text NOT NULL CHECK (authority <> ''),
  authority_name text NOT NULL CHECK (authority_name <> ''),
  reference text NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  received jsonb NOT NULL,
  received_by text NOT NULL CHECK (received_by <> ''),
  channel text NOT NULL CHECK (channel IN ('email', 'phone', 'registered_letter', 'letter', 'portal', 'meeting', 'other')),
  -- Null: the authority named no date. It is never counted from a law.
  due_at timestamptz(3),
  due_zone text,
  follows_id uuid,
  owner_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  withdrawn_for text CHECK (withdrawn_for <> ''),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, lab_id) REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, follows_id) REFERENCES authority_questions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, owner_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (lab_id IS NULL OR organisation_id IS NOT NULL),
  CHECK (num_nulls(due_at, due_zone) IN (0, 2)),
  CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawn_for) IN (0, 3))
);
CREATE INDEX authority_questions_workspace_id_incident_id_idx ON authority_questions (workspace_id, incident_id);

CREATE TABLE authority_answers (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid,
  question_id uuid NOT NULL,
  -- From 1 within its question: the latest is the one at hand.
  number integer NOT NULL CHECK (number > 0),
  text text NOT NULL CHECK (text <> ''),
  -- The answer whose text was taken up.
  reused_id uuid,
  writer_id uuid NOT NULL,
  drafted_at timestamptz(3) NOT NULL,
  drafted_by text NOT NULL,
  review text CHECK (review IN ('approved', 'returned')),
  review_note text,
  reviewer_id uuid,
  reviewed_at timestamptz(3),
  reviewed_by text,
  sent jsonb,
  sent_channel text CHECK (sent_channel IN ('email', 'phone', 'registered_letter', 'letter', 'portal', 'meeting', 'other')),
  sent_reference text,
  -- The piece of evidence that proves the sending, or in words what proves it and where it is kept.
  evidence_id uuid,
  sent_proof text,
  sent_recorded_at timestamptz(3),
  sent_recorded_by text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, question_id, number),
  FOREIGN KEY (workspace_id, question_id) REFERENCES authority_questions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, reused_id) REFERENCES authority_answers (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(review, review_note, reviewer_id, reviewed_at, reviewed_by) IN (0, 5)),
  CHECK (reviewer_id <> writer_id),
  CHECK (num_nulls(sent_channel, sent_reference, sent_proof, sent_recorded_at, sent_recorded_by) IN (0, 5)),
  CHECK ((sent IS NULL) = (sent_channel IS NULL)),
  CHECK (sent IS NULL OR (review = 'approved' AND (evidence_id IS NOT NULL OR sent_proof <> '')))
);
CREATE INDEX authority_answers_workspace_id_incident_id_idx ON authority_answers (workspace_id, incident_id);

-- The complaint of one organisation: who complains and by what power, where, the facts, the pieces, the proof.
CREATE TABLE complaints (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  complainant text NOT NULL CHECK (complainant <> ''),
  power text NOT NULL CHECK (power IN ('legal_representative', 'delegation', 'special_power', 'lawyer')),
  power_evidence_id uuid,
  filed_with text NOT NULL CHECK (filed_with IN ('prosecutor', 'police', 'gendarmerie', 'online_pre_complaint')),
  office text NOT NULL,
  facts text NOT NULL CHECK (facts <> ''),
  exhibit_ids uuid[] NOT NULL,
  prepared_at timestamptz(3) NOT NULL,
  prepared_by text NOT NULL,
  lodged jsonb,
  lodged_by text CHECK (lodged_by <> ''),
  proof text CHECK (proof IN ('record', 'receipt')),
  proof_number text CHECK (proof_number <> ''),
  proof_on date,
  proof_evidence_id uuid,
  proof_recorded_at timestamptz(3),
  proof_recorded_by text,
  struck_at timestamptz(3),
  struck_for text CHECK (struck_for <> ''),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id) REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, power_evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, proof_evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((lodged IS NULL) = (lodged_by IS NULL)),
  CHECK (num_nulls(proof, proof_number, proof_on, proof_recorded_at, proof_recorded_by) IN (0, 5)),
  CHECK (proof IS NULL OR lodged IS NOT NULL),
  CHECK (num_nulls(struck_at, struck_for) IN (0, 2))
);
CREATE INDEX complaints_workspace_id_incident_id_organisation_id_idx ON complaints (workspace_id, incident_id, organisation_id);

-- The insurer's file of one organisation under one policy, and the agreements asked before money was spent.
CREATE TABLE insurance_files (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  insurer text NOT NULL CHECK (insurer <> ''),
  policy text NOT NULL,
  -- What the policy says of its time to declare, in its words; the clock is the obligation's.
  terms text NOT NULL,
  expert text NOT NULL,
  reference text NOT NULL,
  noticed jsonb,
  notice_channel text CHECK (notice_channel IN ('email', 'phone', 'registered_letter', 'letter', 'portal', 'meeting', 'other')),
  noticed_by text CHECK (noticed_by <> ''),
  document_ids uuid[] NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id) REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(noticed, notice_channel, noticed_by) IN (0, 3))
);
CREATE INDEX insurance_files_workspace_id_incident_id_organisation_id_idx ON insurance_files (workspace_id, incident_id, organisation_id);

CREATE TABLE prior_agreements (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  file_id uuid NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  sort text NOT NULL CHECK (sort IN ('forensics', 'letters', 'hotline', 'counsel', 'overtime', 'hardware', 'other')),
  amount_cents bigint CHECK (amount_cents > 0),
  asked jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  answer text CHECK (answer IN ('given', 'refused')),
  answered jsonb,
  answered_by text CHECK (answered_by <> ''),
  limit_cents bigint CHECK (limit_cents > 0),
  evidence_id uuid,
  answer_recorded_at timestamptz(3),
  answer_recorded_by text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, file_id) REFERENCES insurance_files (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, evidence_id) REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(answer, answered, answered_by, answer_recorded_at, answer_recorded_by) IN (0, 5)),
  CHECK (limit_cents IS NULL OR answer = 'given')
);
CREATE INDEX prior_agreements_workspace_id_file_id_idx ON prior_agreements (workspace_id, file_id);

-- The cell sees all; an organisation's people what is theirs; a vendor's contact nothing.
DO $$
DECLARE
  named text;
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY[''signatory'', ''lab_manager'']))';
BEGIN
  FOREACH named IN ARRAY ARRAY['authority_questions', 'authority_answers', 'complaints', 'insurance_files', 'prior_agreements'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I USING (' || own || ') WITH CHECK (' || own || ')', named);
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
END $$;
-- A row beneath another is of the same case and organisation.
CREATE POLICY of_its_question ON authority_answers AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM authority_questions q WHERE (q.workspace_id, q.id, q.incident_id)
      = (authority_answers.workspace_id, authority_answers.question_id, authority_answers.incident_id)
    AND q.organisation_id IS NOT DISTINCT FROM authority_answers.organisation_id));
CREATE POLICY of_its_file ON prior_agreements AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM insurance_files f WHERE (f.workspace_id, f.id, f.incident_id, f.organisation_id)
    = (prior_agreements.workspace_id, prior_agreements.file_id, prior_agreements.incident_id, prior_agreements.organisation_id)));

-- What was asked and what was written stays; only its fate is state.
GRANT SELECT, INSERT ON authority_questions, authority_answers, complaints, insurance_files, prior_agreements TO maincourante_app;
GRANT UPDATE (owner_id, due_at, due_zone, withdrawn_at, withdrawn_by, withdrawn_for, version) ON authority_questions TO maincourante_app;
GRANT UPDATE (review, review_note, reviewer_id, reviewed_at, reviewed_by, sent, sent_channel, sent_reference, evidence_id,
  sent_proof, sent_recorded_at, sent_recorded_by) ON authority_answers TO maincourante_app;
GRANT UPDATE (complainant, power, power_evidence_id, filed_with, office, facts, exhibit_ids, lodged, lodged_by, proof, proof_number,
  proof_on, proof_evidence_id, proof_recorded_at, proof_recorded_by, struck_at, struck_for, version) ON complaints TO maincourante_app;
GRANT UPDATE (insurer, policy, terms, expert, reference, noticed, notice_channel, noticed_by, document_ids, version)
  ON insurance_files TO maincourante_app;
GRANT UPDATE (answer, answered, answered_by, limit_cents, evidence_id, answer_recorded_at, answer_recorded_by)
  ON prior_agreements TO maincourante_app;

-- What left the house, and what was decided about a text, does not change whatever statement asks.
CREATE FUNCTION public.guard_answer_to_authority() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.sent IS NOT NULL OR (OLD.review IS NOT NULL AND (NEW.review, NEW.reviewer_id, NEW.review_note)
      IS DISTINCT FROM (OLD.review, OLD.reviewer_id, OLD.review_note)) THEN
    RAISE EXCEPTION 'an answer that was reviewed or sent stays as it is' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.guard_complaint() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.struck_at IS NOT NULL OR OLD.proof IS NOT NULL OR (OLD.lodged IS NOT NULL AND (NEW.complainant, NEW.power,
      NEW.filed_with, NEW.office, NEW.facts, NEW.exhibit_ids, NEW.lodged, NEW.lodged_by) IS DISTINCT FROM (OLD.complainant, OLD.power,
      OLD.filed_with, OLD.office, OLD.facts, OLD.exhibit_ids, OLD.lodged, OLD.lodged_by)) THEN
    RAISE EXCEPTION 'a complaint that was lodged stays as it was' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_answer_to_authority() FROM PUBLIC;
REVOKE ALL ON FUNCTION guard_complaint() FROM PUBLIC;
CREATE TRIGGER answers_are_guarded BEFORE UPDATE ON authority_answers FOR EACH ROW EXECUTE FUNCTION guard_answer_to_authority();
CREATE TRIGGER complaints_are_guarded BEFORE UPDATE ON complaints FOR EACH ROW EXECUTE FUNCTION guard_complaint();
