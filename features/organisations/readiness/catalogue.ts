/** Whom to reach when something happens, in the order in which one would look for them. */
export const CONTACT_PARTS = [
  "legal_representative",
  "responsible_biologist",
  "dpo",
  "breach_mailbox",
  "registered_office",
  "insurer",
  "broker",
  "counsel",
  "incident_responder",
  "printer",
] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** Those without whom an organisation cannot be: "we have none" is no answer. */
export const INDISPENSABLE: ReadonlySet<ContactPart> = new Set(["legal_representative"]);

/** What a file must hold, in the order in which it is shown. */
export const ITEMS = [
  "siren",
  "finess_ej",
  "labs",
  "departments",
  "head_sites",
  "legal_representative",
  "responsible_biologist",
  "decision_mandate",
  "dpo",
  "filing_mandate",
  "contract",
  "contract_terms",
  "insurer",
  "broker",
  "counsel",
  "incident_responder",
  "printer",
] as const;
export type Item = (typeof ITEMS)[number];
