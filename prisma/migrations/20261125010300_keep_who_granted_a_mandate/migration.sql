-- Who recorded a mandate: nobody signs by one of their own making, and beside a signature stands who gave the power to sign.
ALTER TABLE mandates
  ADD COLUMN granted_by text,
  ADD COLUMN granted_by_id uuid,
  ADD CONSTRAINT mandates_granted_check CHECK ((granted_by IS NULL) = (granted_by_id IS NULL));
-- Of those recorded before, as the log says; where the name was erased, nothing.
UPDATE mandates m SET granted_by = v.value ->> 'name', granted_by_id = e.actor::uuid
FROM entries e JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'by')
WHERE e.type = 'mandate.granted' AND (e.workspace_id, e.subject_id) = (m.workspace_id, m.id)
  AND e.actor ~ '^[0-9a-f-]{36}$' AND v.value ->> 'name' IS NOT NULL;
