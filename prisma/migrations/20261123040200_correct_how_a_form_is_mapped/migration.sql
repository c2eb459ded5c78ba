-- Nobody has seen the live screens of every authority: who sees one says how a field is really named, where it stands and
-- how much it takes. A correction is never changed; a later one of the same field counts instead.
CREATE TABLE form_corrections (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  form_id text NOT NULL CHECK (form_id <> ''),
  form_version text NOT NULL CHECK (form_version <> ''),
  number integer NOT NULL CHECK (number > 0),
  field_id text NOT NULL CHECK (field_id <> ''),
  label text,
  rank integer CHECK (rank > 0),
  max_length integer CHECK (max_length > 0),
  note text NOT NULL CHECK (note <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT form_corrections_pkey PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX form_corrections_workspace_id_form_id_form_version_number_key
  ON form_corrections (workspace_id, form_id, form_version, number);

-- Read by whoever fills a form in this workspace: it speaks of a screen, of no case and of no person.
ALTER TABLE form_corrections ENABLE ROW LEVEL SECURITY; ALTER TABLE form_corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON form_corrections FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'organisation')
    OR (SELECT scope_roles()) && ARRAY['administrator']));
CREATE POLICY written ON form_corrections FOR INSERT
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['dpo', 'administrator']);
GRANT SELECT, INSERT ON form_corrections TO maincourante_app;
