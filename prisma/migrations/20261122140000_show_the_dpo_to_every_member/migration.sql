-- Whoever speaks for one organisation sees no other member, except whom to call: the workspace's DPO.
CREATE POLICY dpo_of_the_workspace ON members FOR SELECT
  USING (workspace_id = (SELECT scope_workspace()) AND 'dpo' = ANY (roles) AND ended_at IS NULL);
