-- What persons ask under the GDPR after a breach (art. 15 to 18, 21), by the day it was received: in numbers, never who.

-- How one day's requests stand. A later count stands in the place of an earlier one, which stays.
CREATE TABLE rights_request_counts (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  article text NOT NULL CHECK (article IN ('15', '16', '17', '18', '21')),
  received_on date NOT NULL,
  requests_received integer NOT NULL CHECK (requests_received > 0),
  -- Of them: granted, and refused with the reasons told (art. 12(4)).
  requests_answered integer NOT NULL CHECK (requests_answered >= 0),
  requests_refused integer NOT NULL CHECK (requests_refused >= 0),
  -- Of them: told that it takes longer (art. 12(3)); the last day on which one of them was told.
  requests_extended integer NOT NULL CHECK (requests_extended BETWEEN 0 AND requests_received),
  extended_on date CHECK (extended_on >= received_on),
  -- Of those answered or refused: after their limit.
  answered_late integer NOT NULL CHECK (answered_late BETWEEN 0 AND requests_answered + requests_refused),
  reason text NOT NULL,
  replaces_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id, organisation_id)
    REFERENCES exposures (workspace_id, incident_id, organisation_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, replaces_id) REFERENCES rights_request_counts (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (requests_answered + requests_refused <= requests_received),
  CHECK ((requests_extended = 0) = (extended_on IS NULL))
);
-- One count begins a day, each is replaced once at most: two at the same time, one stands.
CREATE UNIQUE INDEX rights_request_counts_first_key ON rights_request_counts (workspace_id, incident_id, organisation_id, article, received_on)
  WHERE replaces_id IS NULL;
CREATE UNIQUE INDEX rights_request_counts_next_key ON rights_request_counts (workspace_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX rights_request_counts_workspace_id_incident_id_idx ON rights_request_counts (workspace_id, incident_id);

ALTER TABLE rights_request_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights_request_counts FORCE ROW LEVEL SECURITY;
-- The cell sees all; an organisation's people what is theirs; a vendor's contact nothing.
CREATE POLICY in_scope ON rights_request_counts
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));
CREATE POLICY closed_to_a_vendors_contact ON rights_request_counts AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));

GRANT SELECT, INSERT ON rights_request_counts TO maincourante_app;
