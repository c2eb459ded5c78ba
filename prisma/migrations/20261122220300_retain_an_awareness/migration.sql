-- When an organisation became aware is a position: instants that may be it in law, the one that is retained, and why.
CREATE TABLE awareness_candidates (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('tip', 'investigation', 'vendor_notice', 'press', 'own_detection', 'other', 'on_file')),
  moment jsonb NOT NULL,
  -- Why this would be awareness in law. What was on file before the sheet says nothing of that.
  reading text NOT NULL CHECK (reading <> '' OR kind = 'on_file'),
  source text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  set_aside_at timestamptz(3),
  set_aside_by text,
  set_aside_for text CHECK (set_aside_for <> ''),
  CONSTRAINT awareness_candidates_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT awareness_candidates_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((set_aside_at IS NULL) = (set_aside_by IS NULL) AND (set_aside_at IS NULL) = (set_aside_for IS NULL))
);
CREATE INDEX awareness_candidates_workspace_id_exposure_id_idx ON awareness_candidates (workspace_id, exposure_id);

-- Advised by the DPO, or retained by the controller; the latest retained one is in force, the earlier ones stay.
CREATE TABLE awareness_positions (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  exposure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  nature text NOT NULL CHECK (nature IN ('advised', 'retained')),
  reasons text NOT NULL CHECK (reasons <> ''),
  -- By which it was retained, as it was recorded then.
  mandate jsonb,
  supersedes_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT awareness_positions_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT awareness_positions_workspace_id_exposure_id_fkey FOREIGN KEY (workspace_id, exposure_id)
    REFERENCES exposures (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT awareness_positions_workspace_id_candidate_id_fkey FOREIGN KEY (workspace_id, candidate_id)
    REFERENCES awareness_candidates (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT awareness_positions_workspace_id_supersedes_id_fkey FOREIGN KEY (workspace_id, supersedes_id)
    REFERENCES awareness_positions (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((nature = 'advised') = (mandate IS NULL)),
  CHECK (supersedes_id IS NULL OR nature = 'retained')
);
CREATE INDEX awareness_positions_workspace_id_exposure_id_idx ON awareness_positions (workspace_id, exposure_id);
-- One is superseded by one.
CREATE UNIQUE INDEX awareness_positions_supersedes_key ON awareness_positions (workspace_id, exposure_id, supersedes_id)
  NULLS NOT DISTINCT WHERE nature = 'retained';

-- What counsel said of a candidate, as somebody of the case noted it.
CREATE TABLE counsel_views (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  counsel_view text NOT NULL CHECK (counsel_view <> ''),
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT counsel_views_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT counsel_views_workspace_id_candidate_id_fkey FOREIGN KEY (workspace_id, candidate_id)
    REFERENCES awareness_candidates (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX counsel_views_workspace_id_candidate_id_idx ON counsel_views (workspace_id, candidate_id);

-- A later breach of the same data is a case of its own, which says what it follows.
ALTER TABLE incidents ADD COLUMN follows_id uuid;
ALTER TABLE incidents ADD CONSTRAINT incidents_workspace_id_follows_id_fkey FOREIGN KEY (workspace_id, follows_id)
  REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX incidents_workspace_id_follows_id_idx ON incidents (workspace_id, follows_id) WHERE follows_id IS NOT NULL;

-- What a person is in their workspace, as it stands in this transaction; nobody's where no member acts.
CREATE FUNCTION public.scope_roles() RETURNS text[] LANGUAGE sql STABLE
  RETURN (SELECT m.roles FROM public.members m
    WHERE (m.workspace_id, m.id) = (public.scope_workspace(), public.scope_member()) AND m.ended_at IS NULL);

ALTER TABLE awareness_candidates ENABLE ROW LEVEL SECURITY; ALTER TABLE awareness_candidates FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON awareness_candidates
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE awareness_positions ENABLE ROW LEVEL SECURITY; ALTER TABLE awareness_positions FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON awareness_positions
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));

ALTER TABLE counsel_views ENABLE ROW LEVEL SECURITY; ALTER TABLE counsel_views FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON counsel_views
  USING (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['dpo', 'signatory', 'auditor']
    AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_roles()) && ARRAY['dpo', 'signatory']
    AND ((SELECT scope_reach()) = 'workspace' OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));
-- The log tells it to the same persons: the others see that something was noted, and its commitment.
CREATE POLICY counsels_view ON entry_values AS RESTRICTIVE FOR SELECT
  USING (name <> 'counselView' OR (SELECT scope_roles()) && ARRAY['dpo', 'signatory', 'auditor']);

REVOKE ALL ON FUNCTION scope_roles() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope_roles() TO maincourante_app, maincourante_worker;
GRANT SELECT, INSERT ON awareness_candidates, awareness_positions, counsel_views TO maincourante_app;
GRANT UPDATE (set_aside_at, set_aside_by, set_aside_for) ON awareness_candidates TO maincourante_app;
