import { RULES } from "#law/pack.ts";
import type { InstantName, Trait } from "#law/vocabulary.ts";

/** Longer addresses are refused: some mail programs and proxies cut them. */
export const LONGEST_ADDRESS = 8_192;

/** Traits by what they mean, in the order in which they are asked. */
export const TRAIT_GROUPS = {
  care: ["cyber_insured", "hds_host", "public_body"],
  security: ["nis2_essential", "nis2_important", "nis1_ose", "oiv", "soci_critical"],
  products: ["device_ivd", "device_md", "ehr_system", "cra_product"],
  germany: ["catholic_body", "protestant_body", "statutory_insurer"],
  unitedStates: [
    "hipaa_covered_entity",
    "hipaa_business_associate",
    "hipaa_agent",
    "us_licensed_facility",
    "ftc_phr_vendor",
    "listed_company",
  ],
  elsewhere: ["non_eu_establishment", "small_agent", "mhr_participant"],
} as const satisfies Readonly<Record<string, readonly Trait[]>>;

export type TraitGroup = keyof typeof TRAIT_GROUPS;

/** The instants that most questions turn on; the others are folded. */
export const FIRST_INSTANTS = [
  "awareness",
  "detection",
  "processor_notice",
  "attack_known",
  "determination",
] as const satisfies readonly InstantName[];

const partsOf = (country: string, parts: string) => parts.split(" ").map((part) => `${country}-${part}`);

/** Countries of whose residents some rule speaks, overseas parts of France included. */
export const RESIDENCES: readonly string[] = [
  ...new Set(
    [
      ...RULES.flatMap(({ residences, who }) => [...(residences ?? []), ...who.territories]),
      ..."GP MQ GF RE YT MF NC PF".split(" "),
    ].map((code) => code.slice(0, 2)),
  ),
];

/** The parts of the states whose own law or authority counts; any other ISO 3166-2 code is read as well. */
export const REGIONS: readonly string[] = [
  ...partsOf(
    "US",
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH " +
      "NJ NY NM NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY",
  ),
  ...partsOf("DE", "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH"),
  ...partsOf("CA", "AB BC MB NB NL NT NS NU ON PE QC SK YT"),
  ...partsOf("ES", "AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC"),
  ...partsOf("GB", "ENG NIR SCT WLS"),
  ...partsOf("AE", "AZ DU"),
  ...partsOf("FR", "974 NC PF WF"),
];
