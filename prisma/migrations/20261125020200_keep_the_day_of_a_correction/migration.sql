-- Of a filing recorded wrongly perhaps the day alone is known: then its first instant counts, and the day is what is shown.
ALTER TABLE filings
  ADD COLUMN corrected_filed_on date,
  ADD CONSTRAINT filings_corrected_day_has_its_instant CHECK (corrected_filed_on IS NULL OR corrected_filed_at IS NOT NULL);
GRANT UPDATE (corrected_filed_on) ON filings TO maincourante_app;
