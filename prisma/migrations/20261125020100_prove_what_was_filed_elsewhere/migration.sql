-- Who has no proof at hand says what will follow and by when; it is missing until somebody gives it.
ALTER TABLE filings
  ADD COLUMN proof_follows text CHECK (proof_follows <> ''),
  ADD COLUMN proof_due_on date,
  ADD COLUMN proof_given_at timestamptz(3),
  ADD COLUMN proof_given_by text,
  ADD CONSTRAINT filings_promise_has_its_day CHECK (num_nonnulls(proof_follows, proof_due_on) IN (0, 2)),
  ADD CONSTRAINT filings_proof_has_its_giver CHECK (num_nonnulls(proof_given_at, proof_given_by) IN (0, 2)),
  ADD CONSTRAINT filings_given_is_an_exhibit CHECK (proof_given_at IS NULL OR proof_id IS NOT NULL);
GRANT UPDATE (proof_id, proof_given_at, proof_given_by) ON filings TO maincourante_app;
CREATE INDEX filings_missing_proof_idx ON filings (workspace_id, proof_due_on)
  WHERE proof_follows IS NOT NULL AND proof_given_at IS NULL AND withdrawn_at IS NULL;

-- What was given as proof stays it, and what was promised stays promised.
CREATE FUNCTION public.guard_proofs() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.proof_id IS NOT NULL AND NEW.proof_id IS DISTINCT FROM OLD.proof_id)
    OR (OLD.proof_given_at IS NOT NULL AND (NEW.proof_given_at, NEW.proof_given_by) IS DISTINCT FROM (OLD.proof_given_at, OLD.proof_given_by))
    OR (NEW.proof_follows, NEW.proof_due_on) IS DISTINCT FROM (OLD.proof_follows, OLD.proof_due_on) THEN
    RAISE EXCEPTION 'what proves a filing is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_proofs() FROM PUBLIC;
CREATE TRIGGER filings_keep_their_proof BEFORE UPDATE ON filings FOR EACH ROW EXECUTE FUNCTION guard_proofs();
