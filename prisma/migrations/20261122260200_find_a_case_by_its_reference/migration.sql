-- The command that makes a bundle is told a reference and knows no workspace yet.
GRANT SELECT (workspace_id, id, reference, case_id) ON incidents TO maincourante_worker;
CREATE POLICY sweep ON workspaces FOR SELECT TO maincourante_worker USING (true);
GRANT SELECT (id, slug) ON workspaces TO maincourante_worker;
