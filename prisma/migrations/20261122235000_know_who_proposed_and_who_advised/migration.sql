-- Two people may bear one name: who proposed or advised is known by their membership, so that they do not decide it too.
-- None on what was recorded before.
ALTER TABLE operational_decisions ADD COLUMN proposed_by_id uuid;
ALTER TABLE awareness_positions ADD COLUMN recorded_by_id uuid;
