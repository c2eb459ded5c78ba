/** What a claim may give a number of: what the situation report counts, and what the case is known by. */
export const FIGURES = [
  "persons",
  "records",
  "nir",
  "sensitive",
  "password_clear",
  "reachable_email",
  "reachable_post",
  "reachable_none",
  "letters_sent",
  "letters_returned",
  "calls",
  "requests",
  "complaints",
  "copies_online",
  "labs",
  "organisations",
  "email_addresses",
  "filings_received",
] as const;

/** What a claim may say in words. */
const FACTS = [
  "controller",
  "where",
  "passwords",
  "further_data",
  "devices",
  "powered_off",
  "encrypted",
  "remote_lock",
  "badge",
  "inquiry_opened",
] as const;

/** The subjects that the form offers; a cell may write its own. */
export const SUBJECTS = [...FIGURES, ...FACTS] as const;

export type Figure = (typeof FIGURES)[number];
