/** The regions of France by ISO 3166-2, under the names they have in every language. */
export const FRENCH_REGIONS = {
  "FR-ARA": "Auvergne-Rhône-Alpes",
  "FR-BFC": "Bourgogne-Franche-Comté",
  "FR-BRE": "Bretagne",
  "FR-CVL": "Centre-Val de Loire",
  "FR-20R": "Corse",
  "FR-GES": "Grand Est",
  "FR-HDF": "Hauts-de-France",
  "FR-IDF": "Île-de-France",
  "FR-NOR": "Normandie",
  "FR-NAQ": "Nouvelle-Aquitaine",
  "FR-OCC": "Occitanie",
  "FR-PDL": "Pays de la Loire",
  "FR-PAC": "Provence-Alpes-Côte d’Azur",
  "FR-971": "Guadeloupe",
  "FR-972": "Martinique",
  "FR-973": "Guyane",
  "FR-976": "Mayotte",
} as const;

/** Countries a form offers beside the Union's: where laws of ours apply, and France's territories. */
export const FURTHER_COUNTRIES = [
  ..."GP MQ GF RE YT MF BL PM NC PF WF".split(" "),
  ..."CH GB MC AD US CA AU BR SG JP IN IL AE".split(" "),
];
