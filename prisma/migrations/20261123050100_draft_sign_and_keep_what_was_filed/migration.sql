-- What is written for an authority: a draft, its answers, who submitted, returned and signed it, and what was filed.

-- Two accounts of one natural person, as an administrator recorded it. An account without a row is a person of its own.
CREATE TABLE linked_accounts (
  workspace_id uuid NOT NULL,
  member_id uuid NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  linked_at timestamptz(3) NOT NULL,
  linked_by text NOT NULL,
  PRIMARY KEY (workspace_id, member_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX linked_accounts_workspace_id_person_id_idx ON linked_accounts (workspace_id, person_id);

CREATE TABLE drafts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  form_id text NOT NULL,
  form_version text NOT NULL,
  phase text NOT NULL CHECK (phase IN ('initial', 'follow_up', 'final')),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  state text NOT NULL CHECK (state IN ('preparing', 'in_review', 'returned', 'signed', 'filed', 'abandoned')),
  -- The filing of the phase before, whose answers it took over.
  started_from uuid,
  -- The vendor that prepares it because the organisation asked for it.
  entrusted_to uuid,
  entrusted_at timestamptz(3),
  entrusted_by text,
  entrusted_for text,
  -- The hash of what was last put before the signatory.
  content_sha256 text CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  prepared_at timestamptz(3) NOT NULL,
  prepared_by text NOT NULL,
  prepared_by_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, obligation_id) REFERENCES obligations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nonnulls(entrusted_to, entrusted_at, entrusted_by, entrusted_for) IN (0, 4)),
  CHECK (state NOT IN ('in_review', 'signed', 'filed') OR content_sha256 IS NOT NULL)
);
CREATE UNIQUE INDEX drafts_open_key ON drafts (workspace_id, obligation_id, form_id, phase) WHERE state NOT IN ('filed', 'abandoned');
CREATE INDEX drafts_workspace_id_incident_id_idx ON drafts (workspace_id, incident_id);
CREATE INDEX drafts_workspace_id_organisation_id_idx ON drafts (workspace_id, organisation_id);

-- Every answer ever given to a field; the highest number stands. JSON null: the field is left to the facts again.
CREATE TABLE draft_answers (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  field_id text NOT NULL CHECK (field_id <> ''),
  number integer NOT NULL CHECK (number > 0),
  answer jsonb NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  answered_by text NOT NULL,
  -- All who ever wrote an answer are its authors.
  answered_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, draft_id, field_id, number),
  FOREIGN KEY (workspace_id, draft_id) REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Put before the signatory, read, returned, signed, abandoned.
CREATE TABLE draft_reviews (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('submitted', 'read', 'returned', 'signed', 'abandoned')),
  -- The opinion, what is to change, the reasons.
  says text NOT NULL,
  -- What is to change, by field.
  remarks jsonb NOT NULL,
  -- What is put before the signatory, as canonical JSON; the later steps name it by its hash.
  content text,
  content_sha256 text CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- By which mandate it was signed.
  mandate jsonb,
  -- The laboratories that had left the group, which the notification covers all the same.
  departed jsonb NOT NULL,
  stepped_at timestamptz(3) NOT NULL,
  stepped_by text NOT NULL,
  stepped_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, draft_id) REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((step = 'signed') = (mandate IS NOT NULL)),
  CHECK ((step = 'submitted') = (content IS NOT NULL)),
  CHECK (step = 'abandoned' OR content_sha256 IS NOT NULL),
  CHECK (content IS NULL OR encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_sha256)
);
CREATE INDEX draft_reviews_workspace_id_draft_id_idx ON draft_reviews (workspace_id, draft_id);

-- Exactly what was filed: the content that was signed, and the same as a document, to the byte.
CREATE TABLE filed_documents (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  filing_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  content text NOT NULL,
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  pdf bytea NOT NULL,
  pdf_sha256 text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, filing_id),
  FOREIGN KEY (workspace_id, filing_id) REFERENCES filings (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, draft_id) REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_sha256),
  CHECK (encode(sha256(pdf), 'hex') = pdf_sha256)
);

-- What becomes of a filing's record: its receipt, its corrections, its withdrawal. No deadline and no instant among them.
ALTER TABLE filings
  ADD COLUMN draft_id uuid,
  -- Filed outside, by what proof; the exhibit that holds it.
  ADD COLUMN proof text CHECK (proof <> ''),
  ADD COLUMN proof_id uuid,
  ADD COLUMN receipt_id uuid,
  ADD COLUMN receipt_at timestamptz(3),
  ADD COLUMN corrected_at timestamptz(3),
  ADD COLUMN corrected_by text,
  ADD COLUMN corrected_for text,
  -- When it was filed as known since; what was counted at the filing stays beside it.
  ADD COLUMN corrected_filed_at timestamptz(3),
  ADD COLUMN withdrawn_at timestamptz(3),
  ADD COLUMN withdrawn_by text,
  ADD COLUMN withdrawn_for text,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT filings_workspace_id_draft_id_fkey FOREIGN KEY (workspace_id, draft_id)
    REFERENCES drafts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT filings_workspace_id_proof_id_fkey FOREIGN KEY (workspace_id, proof_id)
    REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT filings_workspace_id_receipt_id_fkey FOREIGN KEY (workspace_id, receipt_id)
    REFERENCES evidence (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT filings_corrected_check CHECK (num_nonnulls(corrected_at, corrected_by, corrected_for) IN (0, 3)),
  ADD CONSTRAINT filings_withdrawn_check CHECK (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_for) IN (0, 3));
GRANT UPDATE (filed_by, channel, receipt_number, document_on, reasons_for_delay, receipt_id, receipt_at,
  corrected_at, corrected_by, corrected_for, corrected_filed_at, withdrawn_at, withdrawn_by, withdrawn_for, version)
  ON filings TO maincourante_app;

-- The cell reads and writes all; whoever speaks for the organisation, its own; a vendor, what was entrusted to it.
DO $$
DECLARE
  own text := 'workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = ''workspace''
    OR (organisation_id = ANY ((SELECT scope_organisations())::uuid[]) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
      AND (SELECT scope_roles()) && ARRAY[''signatory'', ''lab_manager'', ''counsel''])';
  entrusted text := ' OR EXISTS (SELECT FROM drafts d WHERE d.workspace_id = %1$I.workspace_id AND d.id = %1$I.draft_id
      AND d.entrusted_to = ANY ((SELECT scope_organisations())::uuid[])))';
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['drafts', 'draft_answers', 'draft_reviews', 'filed_documents', 'linked_accounts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
  END LOOP;
  EXECUTE 'CREATE POLICY in_scope ON drafts USING (' || own || ' OR entrusted_to = ANY ((SELECT scope_organisations())::uuid[])))
    WITH CHECK (' || own || ' OR entrusted_to = ANY ((SELECT scope_organisations())::uuid[])))';
  FOREACH named IN ARRAY ARRAY['draft_answers', 'draft_reviews'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON %1$I USING (' || own || entrusted || ') WITH CHECK (' || own || entrusted || ')', named);
  END LOOP;
  -- What the organisation's own people put together is not the vendor's to read.
  CREATE POLICY closed_to_a_vendors_contact ON draft_reviews AS RESTRICTIVE FOR SELECT
    USING (content IS NULL OR stepped_by_id = (SELECT scope_member()) OR NOT (SELECT scope_reads_as_vendor()));
  EXECUTE 'CREATE POLICY in_scope ON filed_documents USING (' || own || ')) WITH CHECK (' || own || '))';
  -- A row names the organisation and the case of its draft.
  FOREACH named IN ARRAY ARRAY['draft_answers', 'draft_reviews', 'filed_documents'] LOOP
    EXECUTE format('CREATE POLICY of_its_draft ON %1$I AS RESTRICTIVE FOR INSERT
      WITH CHECK (EXISTS (SELECT FROM drafts d WHERE (d.workspace_id, d.id, d.organisation_id, d.incident_id)
        = (%1$I.workspace_id, %1$I.draft_id, %1$I.organisation_id, %1$I.incident_id)))', named);
  END LOOP;
END $$;
CREATE POLICY of_its_obligation ON drafts AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM obligations o WHERE (o.workspace_id, o.id, o.organisation_id, o.incident_id)
    = (drafts.workspace_id, drafts.obligation_id, drafts.organisation_id, drafts.incident_id)));
-- A vendor prepares; the organisation asks for it, and signs.
CREATE POLICY asked_by_the_organisation ON drafts AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
CREATE POLICY signed_by_the_organisation ON draft_reviews AS RESTRICTIVE FOR INSERT
  WITH CHECK (step <> 'signed' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
CREATE POLICY closed_to_a_vendors_contact ON filed_documents AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));

-- Which accounts are one person's is asked by whoever signs; an administrator records it.
CREATE POLICY in_scope ON linked_accounts FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'organisation', 'none'));
CREATE POLICY linked_by_an_administrator ON linked_accounts FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['administrator']);
CREATE POLICY linked_again_by_an_administrator ON linked_accounts FOR UPDATE
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['administrator'])
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['administrator']);
CREATE POLICY closed_to_a_vendors_contact ON linked_accounts AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));

-- What the vendor writes stands in the log of the organisation that asked for it.
CREATE POLICY appendable_by_whom_it_was_entrusted_to ON entries FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND type LIKE 'draft%' AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
    AND EXISTS (SELECT FROM drafts d WHERE (d.workspace_id, d.incident_id, d.organisation_id)
      = (entries.workspace_id, entries.incident_id, entries.organisation_id)
      AND d.entrusted_to = ANY ((SELECT scope_organisations())::uuid[])));
CREATE POLICY appendable_by_whom_it_was_entrusted_to ON entry_values FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND incident_id = ANY ((SELECT scope_incidents())::uuid[])
    AND EXISTS (SELECT FROM drafts d WHERE (d.workspace_id, d.incident_id, d.organisation_id)
      = (entry_values.workspace_id, entry_values.incident_id, entry_values.organisation_id)
      AND d.entrusted_to = ANY ((SELECT scope_organisations())::uuid[])));

-- What was said stays said; of a draft alone its state changes.
GRANT SELECT, INSERT ON drafts, draft_answers, draft_reviews, filed_documents, linked_accounts TO maincourante_app;
GRANT UPDATE (state, entrusted_to, entrusted_at, entrusted_by, entrusted_for, content_sha256, version) ON drafts TO maincourante_app;
GRANT UPDATE (person_id, reason, linked_at, linked_by) ON linked_accounts TO maincourante_app;

CREATE FUNCTION public.refuse_change_to_what_was_filed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'what was filed is kept as it was: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION refuse_change_to_what_was_filed() FROM PUBLIC;
CREATE TRIGGER filed_documents_are_kept BEFORE UPDATE OR DELETE ON filed_documents FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
CREATE TRIGGER filed_documents_are_not_truncated BEFORE TRUNCATE ON filed_documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_what_was_filed();
CREATE TRIGGER draft_answers_are_kept BEFORE UPDATE OR DELETE ON draft_answers FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
CREATE TRIGGER draft_reviews_are_kept BEFORE UPDATE OR DELETE ON draft_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
-- Whatever statement asks: a filed draft stays filed, and a filing keeps when it was made and how late it was.
CREATE FUNCTION public.guard_filings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.obligation_id, NEW.phase, NEW.filed_at, NEW.filed_on, NEW.complete, NEW.due_at, NEW.legal_limit_at, NEW.late_by_seconds,
      NEW.late_in_law_by_seconds, NEW.recorded_at, NEW.recorded_by, NEW.draft_id)
    IS DISTINCT FROM (OLD.obligation_id, OLD.phase, OLD.filed_at, OLD.filed_on, OLD.complete, OLD.due_at, OLD.legal_limit_at,
      OLD.late_by_seconds, OLD.late_in_law_by_seconds, OLD.recorded_at, OLD.recorded_by, OLD.draft_id) THEN
    RAISE EXCEPTION 'a correction moves no deadline' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_filings() FROM PUBLIC;
CREATE TRIGGER filings_keep_their_clock BEFORE UPDATE ON filings FOR EACH ROW EXECUTE FUNCTION guard_filings();
CREATE FUNCTION public.guard_drafts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.state IN ('filed', 'abandoned') THEN
    RAISE EXCEPTION 'a draft that is filed or abandoned does not change' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_drafts() FROM PUBLIC;
CREATE TRIGGER drafts_end BEFORE UPDATE ON drafts FOR EACH ROW EXECUTE FUNCTION guard_drafts();
