-- A question put by mistake stays readable as withdrawn, with who withdrew it, when and why: nobody is chased for it.
ALTER TABLE vendor_questions ADD withdrawn_at timestamptz(3), ADD withdrawn_by text, ADD withdrawn_for text;
ALTER TABLE vendor_questions ADD CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawn_for) IN (0, 3)),
  ADD CHECK (withdrawn_for <> '');
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_for) ON vendor_questions TO maincourante_app;
GRANT SELECT (withdrawn_at) ON vendor_questions TO maincourante_worker;
-- What the cell put, the cell withdraws, once.
CREATE POLICY withdrawn_by_the_cell ON vendor_questions AS RESTRICTIVE FOR UPDATE
  USING ((SELECT scope_reach()) = 'workspace');
