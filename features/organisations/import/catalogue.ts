import type { Kind } from "#law/vocabulary.ts";

/** The columns of an import, in the order of the model file, each with the headings it is known by: no accents. */
export const COLUMNS = {
  organisation: ["organisme", "organisation", "responsable de traitement", "raison sociale", "controller"],
  kind: ["type", "nature", "kind"],
  siren: ["siren"],
  finessEj: ["finess ej", "finess juridique"],
  country: ["pays", "country"],
  region: ["region"],
  timeZone: ["fuseau horaire", "fuseau", "time zone", "timezone"],
  traits: ["caracteristiques", "traits"],
  labNumber: ["numero laboratoire", "numero", "lab number", "number"],
  lab: ["laboratoire", "lbm", "laboratory", "lab"],
  department: ["departement", "department"],
  site: ["site"],
  siret: ["siret"],
  finessEt: ["finess et", "finess geographique"],
  head: ["site principal", "siege", "head site", "head"],
} as const;

export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** The first heading of each column, as the model file writes it. */
export const MODEL_HEADINGS: Readonly<Record<"fr" | "en", Readonly<Record<Column, string>>>> = {
  fr: {
    organisation: "Organisme",
    kind: "Type",
    siren: "SIREN",
    finessEj: "FINESS EJ",
    country: "Pays",
    region: "Région",
    timeZone: "Fuseau horaire",
    traits: "Caractéristiques",
    labNumber: "Numéro laboratoire",
    lab: "Laboratoire",
    department: "Département",
    site: "Site",
    siret: "SIRET",
    finessEt: "FINESS ET",
    head: "Site principal",
  },
  en: {
    organisation: "Organisation",
    kind: "Kind",
    siren: "SIREN",
    finessEj: "FINESS EJ",
    country: "Country",
    region: "Region",
    timeZone: "Time zone",
    traits: "Traits",
    labNumber: "Lab number",
    lab: "Laboratory",
    department: "Department",
    site: "Site",
    siret: "SIRET",
    finessEt: "FINESS ET",
    head: "Head site",
  },
};

/** The kinds of organisation as people write them in French, without accents; the codes are understood too. */
export const KIND_WORDS: Readonly<Record<string, Kind>> = {
  laboratoire: "laboratory",
  hopital: "hospital",
  clinique: "hospital",
  cabinet: "practice",
  "cabinet medical": "practice",
  pharmacie: "pharmacy",
  "medico social": "medico_social",
  editeur: "vendor",
  prestataire: "vendor",
  "sous traitant": "vendor",
  assureur: "insurer",
  "organisme public": "public_body",
  autre: "other",
};
