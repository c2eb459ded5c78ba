-- What the letters of an organisation's laboratories said of them when it signed, as a hash; the rows themselves are kept with their times.
ALTER TABLE text_reviews ADD COLUMN heads_hash text CHECK (heads_hash ~ '^[0-9a-f]{64}$');
