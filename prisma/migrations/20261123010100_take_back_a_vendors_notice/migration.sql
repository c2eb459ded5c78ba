-- A notice recorded by mistake stays readable as withdrawn, with who withdrew it, when and why: nobody confirms it, and no
-- clock counts from it. What a vendor gave here itself is its own word and is not the cell's to take back.
ALTER TABLE vendor_notices ADD withdrawn_at timestamptz(3), ADD withdrawn_by text, ADD withdrawn_for text;
ALTER TABLE vendor_notices ADD CHECK (num_nulls(withdrawn_at, withdrawn_by, withdrawn_for) IN (0, 3)),
  ADD CHECK (withdrawn_for <> ''), ADD CHECK (withdrawn_at IS NULL OR channel <> 'in_product');
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_for) ON vendor_notices TO maincourante_app;
CREATE POLICY withdrawn_by_the_cell ON vendor_notices AS RESTRICTIVE FOR UPDATE
  USING ((SELECT scope_reach()) = 'workspace');
