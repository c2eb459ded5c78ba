-- Who of the cell looks after one obligation until it is met.
ALTER TABLE obligations ADD COLUMN owner_id uuid;
ALTER TABLE obligations ADD CONSTRAINT obligations_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id)
  REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX obligations_workspace_id_owner_id_idx ON obligations (workspace_id, owner_id);

-- One act on many organisations of a case: begun by a person, carried out in batches until nothing is pending.
CREATE TABLE bulk_acts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL,
  input jsonb NOT NULL,
  begun_at timestamptz(3) NOT NULL,
  begun_by text NOT NULL,
  -- In whose name each batch is carried out, with the rights they have by then.
  user_id uuid NOT NULL,
  workspace_slug text NOT NULL,
  -- The end of the last batch: whoever finds an unfinished act that nobody carried further for a while takes it over.
  carried_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  CONSTRAINT bulk_acts_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT bulk_acts_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX bulk_acts_workspace_id_incident_id_idx ON bulk_acts (workspace_id, incident_id);
CREATE INDEX bulk_acts_unfinished_idx ON bulk_acts (carried_at) WHERE finished_at IS NULL;

-- One organisation in such an act: pending, done, or refused with the reason.
CREATE TABLE bulk_act_items (
  workspace_id uuid NOT NULL,
  bulk_act_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  place integer NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'refused')),
  reason text,
  CONSTRAINT bulk_act_items_pkey PRIMARY KEY (workspace_id, bulk_act_id, exposure_id),
  CONSTRAINT bulk_act_items_workspace_id_bulk_act_id_fkey FOREIGN KEY (workspace_id, bulk_act_id)
    REFERENCES bulk_acts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT bulk_act_items_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((state = 'refused') = (reason IS NOT NULL))
);
CREATE INDEX bulk_act_items_workspace_id_bulk_act_id_state_idx ON bulk_act_items (workspace_id, bulk_act_id, state, place);

-- Whom one organisation informs although no law sets a time: no row means that it is still to be done.
CREATE TABLE informed_parties (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  sort text NOT NULL
    CHECK (sort IN ('hospitals', 'referral_labs', 'prescribers', 'health_insurance', 'complementary_insurers', 'professional_orders', 'staff')),
  state text NOT NULL CHECK (state IN ('to_inform', 'informed', 'not_concerned')),
  informed_on date,
  informed_by text NOT NULL,
  channel text NOT NULL,
  why text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT informed_parties_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT informed_parties_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((state = 'informed') = (informed_on IS NOT NULL)),
  CHECK (state <> 'not_concerned' OR why <> '')
);
CREATE UNIQUE INDEX informed_parties_workspace_id_exposure_id_sort_key ON informed_parties (workspace_id, exposure_id, sort);
CREATE INDEX informed_parties_workspace_id_incident_id_idx ON informed_parties (workspace_id, incident_id);

-- An act on many names every organisation of the case: the cell alone reads and writes it.
ALTER TABLE bulk_acts ENABLE ROW LEVEL SECURITY; ALTER TABLE bulk_acts FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON bulk_acts
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
-- The worker finds what was begun and not finished, and in whose name; it is granted the columns that takes.
CREATE POLICY sweep ON bulk_acts FOR SELECT TO maincourante_worker USING (true);

ALTER TABLE bulk_act_items ENABLE ROW LEVEL SECURITY; ALTER TABLE bulk_act_items FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON bulk_act_items
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE informed_parties ENABLE ROW LEVEL SECURITY; ALTER TABLE informed_parties FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON informed_parties
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

GRANT SELECT, INSERT ON bulk_acts, bulk_act_items, informed_parties TO maincourante_app;
GRANT UPDATE (carried_at, finished_at) ON bulk_acts TO maincourante_app;
GRANT UPDATE (state, reason) ON bulk_act_items TO maincourante_app;
GRANT UPDATE (state, informed_on, informed_by, channel, why, recorded_at, recorded_by, version) ON informed_parties TO maincourante_app;
GRANT SELECT (workspace_id, id, user_id, workspace_slug, carried_at, finished_at) ON bulk_acts TO maincourante_worker;
