/** The people of the demonstration and of the tests. All are invented, and their names say so. */
export const CAST = {
  dpo: { name: "Camille Arzel (fictive)", email: "dpo@cellule.example" },
  labManager: { name: "Yann Le Bihan (fictif)", email: "responsable@labo7.example" },
  signatory: { name: "Hélène Morvan (fictive)", email: "signataire@labo7.example" },
  responder: { name: "Sofiane Belaïd (fictif)", email: "intervenant@cellule.example" },
  auditor: { name: "Inès Caradec (fictive)", email: "auditrice@assureur.example" },
  counsel: { name: "Nora Kermadec (fictive)", email: "avocate@cabinet.example" },
  vendorContact: { name: "Paul Verdier (fictif)", email: "contact@editeur.example" },
  administrator: { name: "Maud Lefèvre (fictive)", email: "administration@cellule.example" },
  outsider: { name: "Olivier Garance (fictif)", email: "dpo@autre-groupe.example" },
} as const;
export type CastRole = keyof typeof CAST;

/** Who can sign in to the demonstration, in the order in which one would try them. */
export function listCast(): { role: CastRole; name: string; email: string }[] {
  return Object.entries(CAST).map(([role, person]) => ({ role: role as CastRole, ...person }));
}
