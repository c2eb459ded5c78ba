-- Of a closing perhaps the day alone is known: then its first instant counts, and the day is what is shown.
ALTER TABLE incidents
  ADD COLUMN closed_on date,
  ADD CONSTRAINT incidents_closed_day_has_its_instant CHECK (closed_on IS NULL OR closed_at IS NOT NULL);
ALTER TABLE closures ADD COLUMN closed_on date;
