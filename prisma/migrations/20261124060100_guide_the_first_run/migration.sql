-- In which language a workspace writes to people, and by which zone it reads the hour, where nobody says otherwise.
ALTER TABLE workspaces
  ADD COLUMN locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Europe/Paris' CHECK (time_zone ~ '^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$');
GRANT UPDATE (name, locale, time_zone) ON workspaces TO maincourante_app;

-- How far the first run of a workspace has come: each step when it was taken. A workspace without a row has begun none.
CREATE TABLE first_runs (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  described_at timestamptz(3),
  mail text CHECK (mail IN ('received', 'without')),
  mail_at timestamptz(3),
  -- The verifier key whose fingerprint was shown.
  log_key text,
  log_key_at timestamptz(3),
  start text CHECK (start IN ('empty', 'cases')),
  start_at timestamptz(3),
  -- In whose name the worker invites the people of the cases.
  user_id uuid,
  workspace_slug text,
  -- By the worker that loads them: when it last went on, and how many parts there are.
  claimed_at timestamptz(3),
  told integer NOT NULL DEFAULT 0 CHECK (told >= 0),
  loaded_at timestamptz(3),
  failed_at timestamptz(3),
  CONSTRAINT first_runs_pkey PRIMARY KEY (workspace_id),
  CHECK (num_nulls(mail, mail_at) IN (0, 2)),
  CHECK (num_nulls(log_key, log_key_at) IN (0, 2)),
  CHECK (num_nulls(start, start_at) IN (0, 2)),
  CHECK (num_nulls(user_id, workspace_slug) IN (0, 2)),
  CHECK (start IS DISTINCT FROM 'cases' OR user_id IS NOT NULL),
  CHECK (num_nulls(loaded_at, failed_at) > 0)
);

ALTER TABLE first_runs ENABLE ROW LEVEL SECURITY; ALTER TABLE first_runs FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON first_runs
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
CREATE POLICY closed_to_a_vendors_contact ON first_runs AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
-- The worker finds across workspaces which asked for the cases, and notes that it is at it.
CREATE POLICY sweep ON first_runs FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY claim ON first_runs FOR UPDATE TO maincourante_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT ON first_runs TO maincourante_app;
GRANT UPDATE (described_at, mail, mail_at, log_key, log_key_at, start, start_at, user_id, workspace_slug, loaded_at, failed_at)
  ON first_runs TO maincourante_app;
GRANT SELECT (workspace_id, start, start_at, user_id, workspace_slug, claimed_at, told, loaded_at, failed_at)
  ON first_runs TO maincourante_worker;
GRANT UPDATE (claimed_at, told) ON first_runs TO maincourante_worker;
