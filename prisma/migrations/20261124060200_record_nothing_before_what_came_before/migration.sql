-- When the stream's last entry was recorded: a clock that is set back records the next one no earlier. Null: by an earlier
-- version, which did not keep it.
ALTER TABLE streams ADD COLUMN last_at timestamptz(3);
GRANT UPDATE (last_at) ON streams TO maincourante_app;
