-- Whoever speaks for the organisation sees its contract, not the vendor's own record: the contract names both.
ALTER TABLE contracts ADD COLUMN vendor_name text NOT NULL DEFAULT '', ADD COLUMN product_name text;
ALTER TABLE contracts ALTER COLUMN vendor_name DROP DEFAULT;
