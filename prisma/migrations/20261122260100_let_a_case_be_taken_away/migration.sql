-- A case as a file that proves itself: asked for, made by the worker, kept for some days. The file goes, the record stays.
CREATE TABLE bundles (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  -- For whom: what each leaves out is in the rules of its feature.
  variant text NOT NULL CHECK (variant IN ('auditor', 'regulator', 'insurer') OR variant ~ '^lab:[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  -- Of lab:REF alone: whose file it is.
  organisation_id uuid,
  evidence text NOT NULL CHECK (evidence IN ('files', 'hashes')),
  -- A second PDF for readers of screens.
  accessible boolean NOT NULL,
  -- Kept for download, or made by a command that puts it where it was told to.
  delivery text NOT NULL CHECK (delivery IN ('download', 'command')),
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  -- SHA-256 of the statement of its documents, in the log before the checkpoint that covers it.
  documents text CHECK (documents ~ '^[0-9a-f]{64}$'),
  exported_at timestamptz(3),
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint CHECK (size > 0),
  -- Leaves of the head log under the checkpoint.
  checkpoint_size integer CHECK (checkpoint_size > 0),
  ready_at timestamptz(3),
  failed_at timestamptz(3),
  failure text,
  removed_at timestamptz(3),
  CONSTRAINT bundles_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT bundles_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT bundles_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((variant LIKE 'lab:%') = (organisation_id IS NOT NULL)),
  CHECK ((documents IS NULL) = (exported_at IS NULL)),
  CHECK (num_nulls(sha256, size, checkpoint_size, ready_at) IN (0, 4)),
  CHECK (ready_at IS NULL OR (exported_at IS NOT NULL AND failed_at IS NULL)),
  CHECK ((failed_at IS NULL) = (failure IS NULL)),
  CHECK (removed_at IS NULL OR ready_at IS NOT NULL)
);
CREATE INDEX bundles_workspace_id_incident_id_asked_at_idx ON bundles (workspace_id, incident_id, asked_at);

-- It holds the whole case: who sees the whole case sees that it was made.
ALTER TABLE bundles ENABLE ROW LEVEL SECURITY; ALTER TABLE bundles FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON bundles
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
-- The worker finds what is asked for and what is past its days; it is granted the columns that takes.
CREATE POLICY sweep ON bundles FOR SELECT TO maincourante_worker USING (true);

GRANT SELECT, INSERT ON bundles TO maincourante_app;
GRANT UPDATE (documents, exported_at, sha256, size, checkpoint_size, ready_at, failed_at, failure, removed_at) ON bundles TO maincourante_app;
GRANT SELECT (workspace_id, id, delivery, asked_at, ready_at, failed_at, removed_at) ON bundles TO maincourante_worker;
