-- Forms ask for a shared mailbox that somebody reads every day, and for the address of the registered office.
ALTER TABLE contacts DROP CONSTRAINT contacts_part_check;
ALTER TABLE contacts ADD CONSTRAINT contacts_part_check CHECK (part IN ('legal_representative', 'responsible_biologist',
  'dpo', 'breach_mailbox', 'registered_office', 'insurer', 'broker', 'counsel', 'incident_responder', 'printer'));
