/** The leak of 2021 as the assessment of the risk asks for it: a file of patients, published. */
export const LEAKED = {
  cause: "data-migration-exposure",
  confidentiality: "public",
  integrity: "none",
  availability: "none",
  dataCategories: [
    ...["identity", "contact", "nationalId", "dateOfBirth", "health", "healthInferred", "insurance"],
    "credentials",
  ],
  encrypted: false,
  exfiltrated: true,
  malicious: true,
  vulnerablePersons: true,
  mitigations: ["court-ordered-blocking-of-the-site"],
  aggravations: [
    ...["published-online", "large-scale-health-data", "stigmatising-health-data"],
    ...["identity-theft-possible", "processor"],
  ],
} as const;

/** What the DPO retained of it. */
export const RETAINED = {
  retained: "high",
  gravity: "maximum",
  gravityWords:
    "Séropositivité, grossesses et traitements sont révélés avec l'identité ; rien ne peut reprendre ce qui est publié.",
  likelihood: "maximum",
  likelihoodWords:
    "Le fichier se télécharge librement et circule ; des courriels d'hameçonnage sont déjà signalés.",
} as const;
