-- A stream's end moves forward alone: whoever may append can neither rewind it nor move it elsewhere.
CREATE FUNCTION public.refuse_a_shorter_log() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the log only grows: % to % is refused', OLD.size, NEW.size USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE ALL ON FUNCTION refuse_a_shorter_log() FROM PUBLIC;
CREATE TRIGGER streams_only_grow BEFORE UPDATE ON streams FOR EACH ROW
  WHEN (NEW.size <= OLD.size OR (NEW.workspace_id, NEW.id) IS DISTINCT FROM (OLD.workspace_id, OLD.id)
    OR NEW.incident_id IS DISTINCT FROM OLD.incident_id)
  EXECUTE FUNCTION refuse_a_shorter_log();
REVOKE UPDATE ON streams FROM maincourante_app;
GRANT UPDATE (size, head) ON streams TO maincourante_app;

-- A public key counts its own uses, not those of another link.
DROP POLICY by_key ON auth.intake_counts;
CREATE POLICY by_key ON auth.intake_counts
  USING (workspace_id = (SELECT scope_intake()) AND link_id IN (SELECT l.id FROM public.intake_links l WHERE l.key_hash = (SELECT scope_intake_key())))
  WITH CHECK (workspace_id = (SELECT scope_intake()) AND link_id IN (SELECT l.id FROM public.intake_links l WHERE l.key_hash = (SELECT scope_intake_key())));
