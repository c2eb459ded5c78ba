-- In which language one is written to; until when the link of an invitation is good; when the person came.
ALTER TABLE members
  ADD COLUMN locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
  ADD COLUMN invited_until timestamptz(3),
  ADD COLUMN accepted_at timestamptz(3);

-- The ledger of mails: to whom, why, when, and what became of it. The words are made when a mail is sent, from its kind:
-- no text that a person typed, no address and no link that signs in is kept here.
CREATE TABLE mails (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z_]*$'),
  member_id uuid NOT NULL,
  incident_id uuid,
  organisation_id uuid,
  -- The page it leads to, within the workspace.
  path text NOT NULL CHECK (path ~ '^(/[A-Za-z0-9][A-Za-z0-9._~-]*)*(\?[A-Za-z0-9._~=&-]*)?$'),
  -- What the words of its kind speak of besides: a rule of law, an instant, a number.
  rule_id text CHECK (rule_id ~ '^[a-z0-9][a-z0-9.-]*$'),
  due_at timestamptz(3),
  many integer CHECK (many >= 0),
  -- Whoever plans the same again writes nothing.
  once text,
  planned_at timestamptz(3) NOT NULL,
  planned_by text NOT NULL,
  -- Not before.
  next_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'sent', 'returned', 'given_up')),
  -- By the worker that is at it; another one takes over when it was too long ago.
  claimed_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  failed_at timestamptz(3),
  failure text CHECK (failure ~ '^[a-z][a-z_]*$'),
  locale text CHECK (locale IN ('fr', 'en')),
  message_id text,
  sent_at timestamptz(3),
  settled_at timestamptz(3),
  settled_by text,
  -- The mail that this one repeats.
  repeats_id uuid,
  CONSTRAINT mails_pkey PRIMARY KEY (workspace_id, id),
  CONSTRAINT mails_workspace_id_once_key UNIQUE (workspace_id, once),
  CONSTRAINT mails_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id)
    REFERENCES members (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mails_workspace_id_incident_id_fkey FOREIGN KEY (workspace_id, incident_id)
    REFERENCES incidents (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mails_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id)
    REFERENCES organisations (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT mails_workspace_id_repeats_id_fkey FOREIGN KEY (workspace_id, repeats_id)
    REFERENCES mails (workspace_id, id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CHECK (num_nulls(sent_at, message_id, locale) IN (0, 3)),
  CHECK (state <> 'sent' OR sent_at IS NOT NULL),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CHECK ((state IN ('returned', 'given_up')) = (settled_at IS NOT NULL)),
  CHECK ((failed_at IS NULL) = (failure IS NULL))
);
CREATE INDEX mails_workspace_id_planned_at_idx ON mails (workspace_id, planned_at);
CREATE INDEX mails_workspace_id_incident_id_idx ON mails (workspace_id, incident_id);
CREATE INDEX mails_to_be_sent_idx ON mails (next_at) WHERE state = 'planned';

-- One's own, those of the organisations one speaks for; the ledger itself is the administrator's and of who sees the cases.
ALTER TABLE mails ENABLE ROW LEVEL SECURITY; ALTER TABLE mails FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON mails
  USING (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none')
    OR member_id = (SELECT scope_member()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
  WITH CHECK (workspace_id = (SELECT scope_workspace()) AND ((SELECT scope_reach()) IN ('workspace', 'none')
    OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])));
CREATE POLICY closed_to_a_vendors_contact ON mails AS RESTRICTIVE FOR SELECT
  USING (NOT (SELECT scope_reads_as_vendor()));
-- The worker finds across workspaces what is to be sent, and notes that it is at it, or when to try again.
CREATE POLICY sweep ON mails FOR SELECT TO maincourante_worker USING (true);
CREATE POLICY claim ON mails FOR UPDATE TO maincourante_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT ON mails TO maincourante_app;
GRANT UPDATE (state, attempts, failed_at, failure, locale, message_id, sent_at, settled_at, settled_by) ON mails TO maincourante_app;
GRANT SELECT (workspace_id, id, kind, state, planned_at, next_at, claimed_at, attempts) ON mails TO maincourante_worker;
GRANT UPDATE (claimed_at, attempts, next_at, failed_at, failure) ON mails TO maincourante_worker;

-- Who asked at the door for a link, known here or not: the answer is the same, and the worker looks the address up.
CREATE TABLE auth.link_requests (
  id uuid NOT NULL,
  email text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('fr', 'en')),
  -- Where to go once signed in.
  path text NOT NULL,
  -- Hashes of what the asking browser keeps, and of the code it shows for another device.
  browser text NOT NULL,
  code text NOT NULL,
  asked_at timestamptz(3) NOT NULL,
  taken_at timestamptz(3),
  CONSTRAINT link_requests_pkey PRIMARY KEY (id)
);
CREATE INDEX link_requests_email_asked_at_idx ON auth.link_requests (email, asked_at);
GRANT SELECT, INSERT ON auth.link_requests TO maincourante_app;
GRANT SELECT, UPDATE (taken_at), DELETE ON auth.link_requests TO maincourante_worker;

-- A link that was e-mailed works in the browser that asked for it, elsewhere with the code that browser shows.
ALTER TABLE auth.sign_in_tokens
  ADD COLUMN browser text,
  ADD COLUMN code text,
  ADD CONSTRAINT sign_in_tokens_asked_check CHECK ((browser IS NULL) = (code IS NULL));
