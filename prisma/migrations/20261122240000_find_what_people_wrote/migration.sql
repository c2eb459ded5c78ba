-- The search reads what people wrote in the log, the latest first, and nothing of what the machine recorded beside it.
CREATE INDEX entries_people_wrote_idx ON entries (workspace_id, recorded_at DESC)
  WHERE type = 'entry.written' AND visibility = 'case';
