-- One text for the drafts of many organisations: one form in one phase, worded once, merged with what each file says.
CREATE TABLE draft_batches (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  rule_id text NOT NULL CHECK (rule_id <> ''),
  addressee text NOT NULL CHECK (addressee <> ''),
  form_id text NOT NULL,
  form_version text NOT NULL,
  phase text NOT NULL CHECK (phase IN ('initial', 'follow_up', 'final')),
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  begun_at timestamptz(3) NOT NULL,
  begun_by text NOT NULL,
  begun_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX draft_batches_workspace_id_incident_id_idx ON draft_batches (workspace_id, incident_id);

-- Every wording a field ever had; the highest number stands. JSON null: the field is left to each organisation again.
CREATE TABLE batch_texts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  batch_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  field_id text NOT NULL CHECK (field_id <> ''),
  number integer NOT NULL CHECK (number > 0),
  answer jsonb NOT NULL,
  worded_at timestamptz(3) NOT NULL,
  worded_by text NOT NULL,
  -- Whoever worded it is an author of every draft that it goes into.
  worded_by_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, batch_id, field_id, number),
  FOREIGN KEY (workspace_id, batch_id) REFERENCES draft_batches (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The batch that a draft was prepared with. It never changes: the application may not update it.
ALTER TABLE drafts ADD COLUMN batch_id uuid,
  ADD CONSTRAINT drafts_workspace_id_batch_id_fkey FOREIGN KEY (workspace_id, batch_id)
    REFERENCES draft_batches (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX drafts_workspace_id_batch_id_idx ON drafts (workspace_id, batch_id);
CREATE POLICY of_its_batch ON drafts AS RESTRICTIVE FOR INSERT
  WITH CHECK (batch_id IS NULL OR EXISTS (SELECT FROM draft_batches b WHERE (b.workspace_id, b.id, b.incident_id)
    = (drafts.workspace_id, drafts.batch_id, drafts.incident_id)));

-- For the cell alone: an organisation reads its own draft, never what is put together for others.
DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['draft_batches', 'batch_texts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', named);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
    EXECUTE format('CREATE POLICY in_scope ON %I
      USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')
      WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = ''workspace'')', named);
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', named);
  END LOOP;
END $$;
CREATE POLICY of_its_batch ON batch_texts AS RESTRICTIVE FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM draft_batches b WHERE (b.workspace_id, b.id, b.incident_id)
    = (batch_texts.workspace_id, batch_texts.batch_id, batch_texts.incident_id)));
GRANT SELECT, INSERT ON draft_batches, batch_texts TO maincourante_app;
CREATE TRIGGER batch_texts_are_kept BEFORE UPDATE OR DELETE ON batch_texts FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
CREATE TRIGGER draft_batches_are_kept BEFORE UPDATE OR DELETE ON draft_batches FOR EACH ROW EXECUTE FUNCTION refuse_change_to_what_was_filed();
