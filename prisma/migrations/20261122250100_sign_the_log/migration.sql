-- The signed log. A workspace's head log holds one leaf each time one of its streams had grown; checkpoints are signed
-- over it. Only the worker's login writes these: the application reads them, and holds no key.
CREATE TABLE log_heads (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Place in the head log, from 0.
  index integer NOT NULL CHECK (index >= 0),
  stream_id uuid NOT NULL,
  -- Entries of the stream, and the root over their leaf hashes.
  size integer NOT NULL CHECK (size > 0),
  root text NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
  leaf_hash text NOT NULL CHECK (leaf_hash ~ '^[0-9a-f]{64}$'),
  integrated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, index),
  UNIQUE (workspace_id, stream_id, size)
);
CREATE INDEX log_heads_workspace_id_stream_id_index_idx ON log_heads (workspace_id, stream_id, index DESC);

-- Roots of whole subtrees, so that a proof reads a few rows. Leaves are in entries and in log_heads.
CREATE TABLE tree_nodes (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- A stream's id; the workspace's own for its head log.
  tree_id uuid NOT NULL,
  -- Over 2^level leaves, from leaf position * 2^level.
  level smallint NOT NULL CHECK (level > 0),
  position integer NOT NULL CHECK (position >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (workspace_id, tree_id, level, position)
);

CREATE TABLE checkpoints (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- Leaves of the head log.
  size integer NOT NULL CHECK (size > 0),
  root text NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
  -- The signed note, without cosignatures.
  note text NOT NULL,
  signed_at timestamptz(3) NOT NULL,
  -- When it first left in a bundle, an export or to a witness: what is given out later is proved to continue it.
  given_out_at timestamptz(3),
  PRIMARY KEY (workspace_id, size)
);

-- What stands in the way of signing; no row, or a reason of null: nothing does.
CREATE TABLE log_states (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  reason text CHECK (reason IN ('database_behind', 'database_differs', 'log_damaged', 'key_missing', 'folder_unreadable')),
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id)
);

CREATE TABLE log_rotations (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  id uuid NOT NULL,
  reason text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  asked_by text NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

-- Public halves. The private ones are files of the worker.
CREATE TABLE log_keys (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  id uuid NOT NULL,
  key_id text NOT NULL CHECK (key_id ~ '^[0-9a-f]{8}$'),
  verifier_key text NOT NULL,
  installed_at timestamptz(3) NOT NULL,
  -- The request it answers; null for the first.
  rotation_id uuid,
  -- Whether the key before signs its first checkpoint too.
  vouched boolean NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key_id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, rotation_id),
  FOREIGN KEY (workspace_id, rotation_id) REFERENCES log_rotations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Who outside receives checkpoints: one that cosigns, or an address that only keeps them.
CREATE TABLE witnesses (
  workspace_id uuid NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('witness', 'webhook')),
  name text NOT NULL,
  url text NOT NULL,
  verifier_key text,
  named_at timestamptz(3) NOT NULL,
  named_by text NOT NULL,
  asked_at timestamptz(3),
  asked_by text,
  dismissed_at timestamptz(3),
  dismissed_by text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  CHECK ((kind = 'witness') = (verifier_key IS NOT NULL)),
  CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
);

-- What came of the last sending to each.
CREATE TABLE witness_sendings (
  workspace_id uuid NOT NULL,
  witness_id uuid NOT NULL,
  -- The checkpoint sent, and the largest that was taken.
  size integer NOT NULL,
  taken_size integer,
  sent_at timestamptz(3) NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('taken', 'refused', 'unreachable', 'conflict', 'bad_cosignature', 'address_refused')),
  -- The status it answered, if it answered.
  status integer,
  PRIMARY KEY (workspace_id, witness_id),
  FOREIGN KEY (workspace_id, witness_id) REFERENCES witnesses (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE cosignatures (
  workspace_id uuid NOT NULL,
  size integer NOT NULL,
  witness_id uuid NOT NULL,
  -- The line of the note, verified.
  line text NOT NULL,
  cosigned_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, size, witness_id),
  FOREIGN KEY (workspace_id, size) REFERENCES checkpoints (workspace_id, size) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, witness_id) REFERENCES witnesses (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What is over other cases' streams is for who reads the whole workspace; the rest also for who administers it.
ALTER TABLE log_heads ENABLE ROW LEVEL SECURITY; ALTER TABLE log_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON log_heads TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
ALTER TABLE tree_nodes ENABLE ROW LEVEL SECURITY; ALTER TABLE tree_nodes FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON tree_nodes TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
ALTER TABLE checkpoints ENABLE ROW LEVEL SECURITY; ALTER TABLE checkpoints FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON checkpoints TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
ALTER TABLE log_states ENABLE ROW LEVEL SECURITY; ALTER TABLE log_states FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON log_states TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE log_rotations ENABLE ROW LEVEL SECURITY; ALTER TABLE log_rotations FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON log_rotations TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE log_keys ENABLE ROW LEVEL SECURITY; ALTER TABLE log_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON log_keys TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE witnesses ENABLE ROW LEVEL SECURITY; ALTER TABLE witnesses FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON witnesses TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE witness_sendings ENABLE ROW LEVEL SECURITY; ALTER TABLE witness_sendings FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON witness_sendings TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));
ALTER TABLE cosignatures ENABLE ROW LEVEL SECURITY; ALTER TABLE cosignatures FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON cosignatures TO maincourante_app
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) IN ('workspace', 'none'));

-- The worker finds across workspaces which logs grew and which witnesses wait, by the columns granted below; all else
-- it does in one workspace at a time.
CREATE POLICY sweep ON streams FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON log_heads FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON checkpoints FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON log_rotations FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON log_keys FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON log_states FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON witnesses FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY sweep ON witness_sendings FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY signed ON entries FOR SELECT TO maincourante_worker USING (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON log_heads FOR INSERT TO maincourante_worker WITH CHECK (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON tree_nodes TO maincourante_worker
  USING (workspace_id = (SELECT scope_workspace())) WITH CHECK (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON checkpoints FOR INSERT TO maincourante_worker WITH CHECK (workspace_id = (SELECT scope_workspace()));
CREATE POLICY given_out ON checkpoints FOR UPDATE TO maincourante_worker USING (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON log_states TO maincourante_worker
  USING (workspace_id = (SELECT scope_workspace())) WITH CHECK (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON witness_sendings TO maincourante_worker
  USING (workspace_id = (SELECT scope_workspace())) WITH CHECK (workspace_id = (SELECT scope_workspace()));
CREATE POLICY signed ON cosignatures TO maincourante_worker
  USING (workspace_id = (SELECT scope_workspace())) WITH CHECK (workspace_id = (SELECT scope_workspace()));

-- Administrators ask for keys and name witnesses; a key is recorded by the machine's own scope, which is nobody's.
CREATE POLICY by_an_administrator ON log_rotations AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT scope_roles()) && ARRAY['administrator']);
CREATE POLICY by_an_administrator ON witnesses AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT scope_roles()) && ARRAY['administrator']);
CREATE POLICY by_an_administrator_later ON witnesses AS RESTRICTIVE FOR UPDATE TO maincourante_app
  USING ((SELECT scope_roles()) && ARRAY['administrator']);
CREATE POLICY by_the_machine ON log_keys AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT scope_user()) IS NULL AND (SELECT scope_reach()) = 'workspace');

-- They only grow, for whoever holds more than the privileges below too.
CREATE TRIGGER log_heads_are_kept BEFORE UPDATE OR DELETE ON log_heads FOR EACH ROW EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER log_heads_are_not_truncated BEFORE TRUNCATE ON log_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER tree_nodes_are_kept BEFORE UPDATE OR DELETE ON tree_nodes FOR EACH ROW EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER tree_nodes_are_not_truncated BEFORE TRUNCATE ON tree_nodes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER checkpoints_are_kept BEFORE DELETE ON checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER checkpoints_are_not_truncated BEFORE TRUNCATE ON checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_to_the_log();
CREATE TRIGGER checkpoints_are_only_given_out BEFORE UPDATE ON checkpoints FOR EACH ROW
  WHEN (OLD.given_out_at IS NOT NULL
    OR (NEW.workspace_id, NEW.size, NEW.root, NEW.note, NEW.signed_at) IS DISTINCT FROM (OLD.workspace_id, OLD.size, OLD.root, OLD.note, OLD.signed_at))
  EXECUTE FUNCTION refuse_change_to_the_log();

GRANT SELECT ON log_heads, tree_nodes, checkpoints, log_states, log_rotations, log_keys, witnesses, witness_sendings, cosignatures
  TO maincourante_app;
GRANT INSERT ON log_rotations, log_keys, witnesses TO maincourante_app;
GRANT UPDATE (given_out_at) ON checkpoints TO maincourante_app, maincourante_worker;
GRANT UPDATE (asked_at, asked_by, dismissed_at, dismissed_by, version) ON witnesses TO maincourante_app;
GRANT SELECT (workspace_id, id, size, head) ON streams TO maincourante_worker;
GRANT SELECT (workspace_id, stream_id, seq, leaf_hash) ON entries TO maincourante_worker;
GRANT SELECT, INSERT ON log_heads, tree_nodes, checkpoints, cosignatures TO maincourante_worker;
GRANT SELECT, INSERT, UPDATE ON log_states, witness_sendings TO maincourante_worker;
GRANT SELECT (workspace_id, id) ON log_rotations TO maincourante_worker;
GRANT SELECT (workspace_id, key_id, verifier_key, installed_at, rotation_id, vouched) ON log_keys TO maincourante_worker;
GRANT SELECT (workspace_id, id, kind, url, verifier_key, named_at, asked_at, dismissed_at) ON witnesses TO maincourante_worker;
