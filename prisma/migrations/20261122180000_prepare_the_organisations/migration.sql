-- The register can be amended: a row keeps its version, and is retired instead of deleted.
ALTER TABLE organisations
  ADD COLUMN retired_at timestamptz(3), ADD COLUMN retired_for text, ADD COLUMN merged_into uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT organisations_workspace_id_merged_into_fkey FOREIGN KEY (workspace_id, merged_into)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE labs
  ADD COLUMN retired_at timestamptz(3), ADD COLUMN retired_for text, ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE sites
  ADD COLUMN retired_at timestamptz(3), ADD COLUMN retired_for text, ADD COLUMN version integer NOT NULL DEFAULT 1;
GRANT UPDATE ON labs, sites TO maincourante_app;

CREATE TABLE contacts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('legal_representative', 'responsible_biologist', 'dpo', 'insurer', 'broker',
    'counsel', 'incident_responder', 'printer')),
  none boolean NOT NULL,
  name text NOT NULL,
  firm text NOT NULL,
  email text,
  phone text,
  reference text,
  note text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contacts_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT contacts_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX contacts_workspace_id_organisation_id_part_key ON contacts (workspace_id, organisation_id, part);

CREATE TABLE mandates (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  member_id uuid,
  holder text NOT NULL,
  capacity text NOT NULL CHECK (capacity IN ('legal_representative', 'delegate', 'dpo')),
  purposes text[] NOT NULL CHECK (cardinality(purposes) > 0 AND purposes <@ ARRAY['decide', 'file']),
  from_on date NOT NULL,
  until_on date CHECK (until_on >= from_on),
  basis text NOT NULL,
  ended_for text,
  granted_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT mandates_pkey PRIMARY KEY (workspace_id, id),
  -- The DPO advises and may file; the controller alone decides.
  CONSTRAINT mandates_dpo_does_not_decide CHECK (capacity <> 'dpo' OR NOT 'decide' = ANY (purposes)),
  CONSTRAINT mandates_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mandates_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id)
    REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX mandates_workspace_id_organisation_id_idx ON mandates (workspace_id, organisation_id);

CREATE TABLE contracts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  vendor_id uuid NOT NULL,
  product_id uuid,
  reference text,
  notice_hours integer CHECK (notice_hours BETWEEN 0 AND 8760),
  incident_contact text NOT NULL,
  incident_email text,
  incident_phone text,
  from_on date,
  until_on date CHECK (until_on >= from_on),
  recorded_at timestamptz(3) NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT contracts_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT contracts_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT contracts_workspace_id_vendor_id_fkey FOREIGN KEY (workspace_id, vendor_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT contracts_workspace_id_product_id_fkey FOREIGN KEY (workspace_id, product_id)
    REFERENCES products (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX contracts_workspace_id_organisation_id_idx ON contracts (workspace_id, organisation_id);
CREATE INDEX contracts_workspace_id_vendor_id_idx ON contracts (workspace_id, vendor_id);

-- Read by the cell and by whoever speaks for the organisation; written by the cell.
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY; ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON contacts
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE mandates ENABLE ROW LEVEL SECURITY; ALTER TABLE mandates FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON mandates
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

ALTER TABLE contracts ENABLE ROW LEVEL SECURITY; ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON contracts
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');

GRANT SELECT, INSERT, UPDATE ON contacts, mandates, contracts TO maincourante_app;

-- Whoever speaks for an organisation reads the history of its own record in the register.
CREATE POLICY own_record ON entries FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND incident_id IS NULL
    AND (SELECT scope_reach()) = 'organisation' AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
CREATE POLICY own_record ON entry_values FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND incident_id IS NULL
    AND (SELECT scope_reach()) = 'organisation' AND organisation_id = ANY ((SELECT scope_organisations())::uuid[]));
CREATE INDEX entries_of_a_record ON entries (workspace_id, organisation_id, seq) WHERE incident_id IS NULL;
