-- A third sort of witness: a mailbox that keeps what it is sent. Its address stands where the others' does.
ALTER TABLE witnesses DROP CONSTRAINT witnesses_kind_check;
ALTER TABLE witnesses ADD CONSTRAINT witnesses_kind_check CHECK (kind IN ('witness', 'webhook', 'mailbox'));
ALTER TABLE witness_sendings DROP CONSTRAINT witness_sendings_outcome_check;
ALTER TABLE witness_sendings ADD CONSTRAINT witness_sendings_outcome_check CHECK (
  outcome IN ('taken', 'refused', 'unreachable', 'conflict', 'bad_cosignature', 'address_refused', 'mail_missing')
);
