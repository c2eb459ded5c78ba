-- Which laboratory ran which version of a product, from which day to which: whom a leak at its vendor can concern.
CREATE TABLE deployments (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- None: the whole organisation.
  lab_id uuid,
  product_id uuid NOT NULL,
  -- Whoever speaks for the organisation does not see its vendor's own record: the deployment names both.
  vendor_name text NOT NULL,
  product_name text NOT NULL,
  -- As the vendor writes it; empty: not known.
  product_version text NOT NULL,
  from_on date,
  until_on date CHECK (until_on >= from_on),
  ended_for text,
  recorded_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT deployments_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT deployments_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT deployments_workspace_id_lab_id_fkey FOREIGN KEY (workspace_id, lab_id)
    REFERENCES labs (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT deployments_workspace_id_product_id_fkey FOREIGN KEY (workspace_id, product_id)
    REFERENCES products (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX deployments_workspace_id_product_id_idx ON deployments (workspace_id, product_id);
CREATE INDEX deployments_workspace_id_organisation_id_idx ON deployments (workspace_id, organisation_id);

-- A case closes three times: the operations, the authority's matter, the litigation. A closing that was undone stays.
CREATE TABLE closures (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('operational', 'authority', 'litigation')),
  closed_at timestamptz(3) NOT NULL,
  closed_by text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  lessons text NOT NULL,
  reopened_at timestamptz(3),
  reopened_by text,
  reopened_for text,
  CONSTRAINT closures_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT closures_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((reopened_at IS NULL) = (reopened_by IS NULL) AND (reopened_at IS NULL) = (reopened_for IS NULL))
);
CREATE UNIQUE INDEX closures_in_force_key ON closures (workspace_id, incident_id, state) WHERE reopened_at IS NULL;

-- What was still open in one organisation's file when the operations were closed, and why it may stay so.
CREATE TABLE acceptances (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  closure_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  items jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  CONSTRAINT acceptances_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT acceptances_workspace_id_closure_id_fkey FOREIGN KEY (workspace_id, closure_id)
    REFERENCES closures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT acceptances_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX acceptances_workspace_id_closure_id_exposure_id_key ON acceptances (workspace_id, closure_id, exposure_id);

-- Read by the cell and by whoever speaks for the organisation; written by the cell.
ALTER TABLE deployments ENABLE ROW LEVEL SECURITY; ALTER TABLE deployments FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON deployments
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE acceptances ENABLE ROW LEVEL SECURITY; ALTER TABLE acceptances FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON acceptances
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

-- Reasons and lessons speak of every organisation: the cell alone reads them.
ALTER TABLE closures ENABLE ROW LEVEL SECURITY; ALTER TABLE closures FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON closures
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace')
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT ON deployments, closures, acceptances TO maincourante_app;
GRANT UPDATE ON deployments TO maincourante_app;
GRANT UPDATE (reopened_at, reopened_by, reopened_for) ON closures TO maincourante_app;
