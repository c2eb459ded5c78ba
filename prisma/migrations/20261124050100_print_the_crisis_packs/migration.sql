-- Whether a workspace prints its crisis packs each day, in which languages, where they also go, and who is told.
CREATE TABLE crisis_pack_settings (
  workspace_id uuid NOT NULL,
  enabled boolean NOT NULL,
  languages text[] NOT NULL CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['fr', 'en']),
  -- Also as files in the folder that the server names.
  saves boolean NOT NULL,
  told uuid[] NOT NULL DEFAULT '{}',
  -- When the machine asks for the next; null while it is switched off.
  next_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT crisis_pack_settings_pkey PRIMARY KEY (workspace_id),
  CHECK (enabled = (next_at IS NOT NULL))
);

-- One making of all packs of a workspace: asked for by the day or by a person, made by the worker.
CREATE TABLE crisis_pack_runs (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  -- How often the worker began.
  attempts integer NOT NULL DEFAULT 0,
  ready_at timestamptz(3),
  packs integer,
  -- Those whose content is not what the run before had.
  changed integer,
  size bigint,
  failed_at timestamptz(3),
  failure text CHECK (failure ~ '^[a-z][a-z_]*$'),
  saved_at timestamptz(3),
  save_failure text CHECK (save_failure ~ '^[a-z][a-z_]*$'),
  removed_at timestamptz(3),
  CONSTRAINT crisis_pack_runs_pkey PRIMARY KEY (workspace_id, id),
  CHECK (num_nulls(ready_at, packs, changed, size) IN (0, 4)),
  CHECK (ready_at IS NULL OR failed_at IS NULL),
  CHECK ((failed_at IS NULL) = (failure IS NULL)),
  CHECK (saved_at IS NULL OR (ready_at IS NOT NULL AND save_failure IS NULL)),
  CHECK (removed_at IS NULL OR ready_at IS NOT NULL)
);
CREATE INDEX crisis_pack_runs_workspace_id_asked_at_idx ON crisis_pack_runs (workspace_id, asked_at);
CREATE INDEX crisis_pack_runs_to_be_made_idx ON crisis_pack_runs (asked_at) WHERE ready_at IS NULL AND failed_at IS NULL;

-- One file of a run: the whole workspace's, or one organisation's, in one language. The file goes, the record stays.
CREATE TABLE crisis_packs (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  organisation_id uuid,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  made_at timestamptz(3) NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of what is in it, without the instant it was made.
  content text NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'),
  removed_at timestamptz(3),
  CONSTRAINT crisis_packs_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT crisis_packs_workspace_id_run_id_fkey FOREIGN KEY (workspace_id, run_id)
    REFERENCES crisis_pack_runs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT crisis_packs_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX crisis_packs_workspace_id_run_id_organisation_id_language_key
  ON crisis_packs (workspace_id, run_id, organisation_id, language) NULLS NOT DISTINCT;
CREATE INDEX crisis_packs_workspace_id_organisation_id_idx ON crisis_packs (workspace_id, organisation_id);

-- How it is set up and whether it works: for the cell, and for the administrator, who sees no case.
ALTER TABLE crisis_pack_settings ENABLE ROW LEVEL SECURITY; ALTER TABLE crisis_pack_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON crisis_pack_settings
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE crisis_pack_runs ENABLE ROW LEVEL SECURITY; ALTER TABLE crisis_pack_runs FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON crisis_pack_runs
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
-- What is in the packs: the cell sees all, whoever speaks for an organisation its own.
ALTER TABLE crisis_packs ENABLE ROW LEVEL SECURITY; ALTER TABLE crisis_packs FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON crisis_packs
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

DO $$
DECLARE closed text;
BEGIN
  FOREACH closed IN ARRAY ARRAY['crisis_pack_settings', 'crisis_pack_runs', 'crisis_packs'] LOOP
    EXECUTE format('CREATE POLICY closed_to_a_vendors_contact ON %I AS RESTRICTIVE FOR SELECT
      USING (NOT (SELECT scope_reads_as_vendor()))', closed);
  END LOOP;
END $$;

-- The worker finds across workspaces whose day it is and what is asked for, and notes that it is at it.
CREATE POLICY sweep ON crisis_pack_settings FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON crisis_pack_runs FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY claim ON crisis_pack_runs FOR UPDATE TO maincourante_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT ON crisis_pack_settings, crisis_pack_runs, crisis_packs TO maincourante_app;
GRANT UPDATE (enabled, languages, saves, told, next_at, version) ON crisis_pack_settings TO maincourante_app;
GRANT UPDATE (ready_at, packs, changed, size, failed_at, failure, saved_at, save_failure, removed_at)
  ON crisis_pack_runs TO maincourante_app;
GRANT UPDATE (removed_at) ON crisis_packs TO maincourante_app;
GRANT SELECT (workspace_id, enabled, next_at) ON crisis_pack_settings TO maincourante_worker;
GRANT SELECT (workspace_id, id, asked_at, attempts, ready_at, failed_at) ON crisis_pack_runs TO maincourante_worker;
GRANT UPDATE (attempts) ON crisis_pack_runs TO maincourante_worker;
