-- The order in which things happened, as one text: an instant or a day as the header writes it, else when it was recorded.
ALTER TABLE entries ADD COLUMN happened text COLLATE "C";
-- A change of type may read other columns and fires no trigger: the rows themselves stay as they were recorded.
ALTER TABLE entries ALTER COLUMN happened TYPE text COLLATE "C"
  USING COALESCE(occurred ->> 'date', occurred #>> '{}', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
ALTER TABLE entries ALTER COLUMN happened SET NOT NULL;
ALTER TABLE entries ADD CONSTRAINT entries_happened_check
  CHECK (happened = COALESCE(occurred ->> 'date', occurred #>> '{}', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));

-- A page of a log is read from the end of one of these, whatever its length; as recorded, from the primary key.
CREATE INDEX entries_workspace_id_stream_id_happened_seq_idx ON entries (workspace_id, stream_id, happened, seq);
CREATE INDEX entries_workspace_id_stream_id_organisation_id_seq_idx ON entries (workspace_id, stream_id, organisation_id, seq);
CREATE INDEX entries_workspace_id_stream_id_type_seq_idx ON entries (workspace_id, stream_id, type, seq);
-- The entry of each type before this one about the same record: what a field was before.
CREATE INDEX entries_workspace_id_subject_id_type_seq_idx ON entries (workspace_id, subject_id, type, seq);
DROP INDEX entries_workspace_id_subject_id_idx;

-- What the cell keeps in sight: an entry pinned, until somebody takes the pin away. The entry itself stays as it is.
CREATE TABLE timeline_pins (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  stream_id uuid NOT NULL,
  seq integer NOT NULL,
  -- Of the entry: who sees it sees the pin.
  organisation_id uuid,
  shared boolean NOT NULL,
  pinned_at timestamptz(3) NOT NULL,
  pinned_by text NOT NULL,
  unpinned_at timestamptz(3),
  unpinned_by text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, incident_id) REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  FOREIGN KEY (workspace_id, stream_id, seq) REFERENCES entries (workspace_id, stream_id, seq) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK ((unpinned_at IS NULL) = (unpinned_by IS NULL))
);
CREATE INDEX timeline_pins_workspace_id_incident_id_idx ON timeline_pins (workspace_id, incident_id);
CREATE UNIQUE INDEX timeline_pins_once_idx ON timeline_pins (workspace_id, stream_id, seq) WHERE unpinned_at IS NULL;

ALTER TABLE timeline_pins ENABLE ROW LEVEL SECURITY; ALTER TABLE timeline_pins FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON timeline_pins
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) = 'workspace'
    OR (incident_id = ANY ((SELECT scope_incidents())::uuid[]) AND (shared OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND (SELECT scope_reach()) = 'workspace');
-- Counsel's entries are read in counsel's channel alone: none is pinned.
CREATE POLICY of_its_entry ON timeline_pins AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT scope_roles()) && ARRAY['dpo', 'responder'] AND EXISTS (SELECT FROM entries e
    WHERE (e.workspace_id, e.stream_id, e.seq, e.incident_id, e.shared, e.visibility)
        = (timeline_pins.workspace_id, timeline_pins.stream_id, timeline_pins.seq, timeline_pins.incident_id, timeline_pins.shared, 'case')
      AND e.organisation_id IS NOT DISTINCT FROM timeline_pins.organisation_id));
CREATE POLICY by_the_cell ON timeline_pins AS RESTRICTIVE FOR UPDATE
  USING ((SELECT scope_roles()) && ARRAY['dpo', 'responder']);
GRANT SELECT, INSERT ON timeline_pins TO maincourante_app;
GRANT UPDATE (unpinned_at, unpinned_by) ON timeline_pins TO maincourante_app;
