-- Of which membership a link is the invitation. Renewing or ending that one ends its links, and none of the same person's others.
ALTER TABLE auth.sign_in_tokens ADD COLUMN invites uuid;
