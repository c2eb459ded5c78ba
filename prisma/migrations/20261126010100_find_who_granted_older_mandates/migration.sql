-- Mandates recorded before keep who recorded them, as the log says; where the name was erased, nothing. The owner of the tables
-- is held by their policies as everybody is: what 20261125010300 meant to fill stayed empty.
ALTER TABLE mandates NO FORCE ROW LEVEL SECURITY;
ALTER TABLE entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_values NO FORCE ROW LEVEL SECURITY;
UPDATE mandates m SET granted_by = v.value ->> 'name', granted_by_id = e.actor::uuid
FROM entries e JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'by')
WHERE m.granted_by_id IS NULL AND e.type = 'mandate.granted' AND (e.workspace_id, e.subject_id) = (m.workspace_id, m.id)
  AND e.actor ~ '^[0-9a-f-]{36}$' AND v.value ->> 'name' IS NOT NULL;
ALTER TABLE mandates FORCE ROW LEVEL SECURITY;
ALTER TABLE entries FORCE ROW LEVEL SECURITY;
ALTER TABLE entry_values FORCE ROW LEVEL SECURITY;
