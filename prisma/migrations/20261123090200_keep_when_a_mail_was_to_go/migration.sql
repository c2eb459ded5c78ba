-- When a mail was to go stays beside when it is tried next: how long it is tried is counted from there.
ALTER TABLE mails ADD COLUMN send_at timestamptz(3);
UPDATE mails SET send_at = next_at;
ALTER TABLE mails ALTER COLUMN send_at SET NOT NULL;
GRANT SELECT (send_at) ON mails TO maincourante_worker;
