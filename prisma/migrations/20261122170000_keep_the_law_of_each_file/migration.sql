-- Facts that only some laws ask for, and the publication of the law under which a file is computed.
-- `law_seen`: the newest publication the file was compared with; `law_review`: what that one would change, until settled.
ALTER TABLE exposures
  ADD COLUMN further jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN law_version text NOT NULL DEFAULT '2026-11-22',
  ADD COLUMN law_seen text NOT NULL DEFAULT '2026-11-22',
  ADD COLUMN law_review jsonb;
-- The defaults stand for files that were computed before there was a second publication.
ALTER TABLE exposures ALTER COLUMN law_version DROP DEFAULT, ALTER COLUMN law_seen DROP DEFAULT;

-- An internal target stands beside a duty without a number; an own rule is kept with the row as it was applied.
ALTER TABLE obligations ADD COLUMN target_at timestamptz(3), ADD COLUMN own_rule jsonb;

-- Rules that a workspace agreed or set for itself, and whom it tells beside the authorities of the directory.
CREATE TABLE own_rules (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('contract', 'insurer', 'internal', 'target')),
  name text NOT NULL CHECK (name <> ''),
  organisation_id uuid,
  terms jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  retired_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisations (workspace_id, id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE own_authorities (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^own-[a-z0-9]{1,32}$'),
  name text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  country text NOT NULL,
  kind text NOT NULL,
  website text,
  channel text NOT NULL,
  languages text[] NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  retired_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, code)
);

-- Read by whoever may see a case: a rule of one organisation by that organisation and by the cell.
ALTER TABLE own_rules ENABLE ROW LEVEL SECURITY; ALTER TABLE own_rules FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON own_rules
  USING (workspace_id = (SELECT scope_workspace()) AND (
    (SELECT scope_reach()) = 'workspace'
    OR ((SELECT scope_reach()) = 'organisation'
      AND (organisation_id IS NULL OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE own_authorities ENABLE ROW LEVEL SECURITY; ALTER TABLE own_authorities FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON own_authorities
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'organisation'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT, UPDATE ON own_rules, own_authorities TO maincourante_app;

-- The worker finds files of running cases that were not compared with the newest publication.
CREATE POLICY sweep ON exposures FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON incidents FOR SELECT TO maincourante_worker USING (true);
GRANT SELECT (workspace_id, incident_id, law_seen) ON exposures TO maincourante_worker;
GRANT SELECT (workspace_id, id, closed_at) ON incidents TO maincourante_worker;
