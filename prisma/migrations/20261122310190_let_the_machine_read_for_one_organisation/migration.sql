-- The machine reads for one organisation without being a member of it: it has no role, so it is no vendor's contact.
CREATE OR REPLACE FUNCTION public.scope_reads_as_vendor() RETURNS boolean LANGUAGE sql STABLE
  RETURN public.scope_reach() = 'organisation' AND current_setting('transaction_read_only') = 'on'
    AND COALESCE(public.scope_roles() = ARRAY['vendor_contact'], false);
