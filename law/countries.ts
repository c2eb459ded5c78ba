/** ISO 3166-1 alpha-2, officially assigned. */
const CODES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO " +
  "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE " +
  "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO " +
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW " +
  "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM " +
  "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** Every country by its code. */
export const COUNTRIES: ReadonlySet<string> = new Set(CODES.split(" "));

/** The 27 Member States and the three EEA states in which the GDPR applies. */
export const EEA =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO".split(" ");

/** The departments and Saint-Martin are the Union's outermost regions (TFEU art. 349, 355); Åland is Finland's. */
const PART_OF: Readonly<Record<string, string>> = {
  GF: "FR",
  GP: "FR",
  MF: "FR",
  MQ: "FR",
  RE: "FR",
  YT: "FR",
  AX: "FI",
};

/** French territories with a law of their own, which ISO 3166-2 also writes as regions of France. */
const TERRITORIES_APART: ReadonlySet<string> = new Set(["NC", "PF", "WF", "PM", "BL", "TF"]);

/** Is this an ISO 3166-1 alpha-2 code? */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** Is this an ISO 3166-2 code of some country, such as `FR-BRE`? The subdivision itself is not looked up. */
export function isRegion(code: string): boolean {
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && isCountry(code.slice(0, 2));
}

/** The country of which a country or region is legally a part: `RE` is `FR`, `FI` with `AX` is `FI`. */
export function sovereignOf(country: string): string {
  return PART_OF[country] ?? country;
}

/** The country whose law binds a party: `RE` and `FR` with `FR-974` are `FR`; `FR` with `FR-NC` is `NC`. */
export function territoryOf(party: { country: string; region: string | null }): string {
  const subdivision = party.region?.slice(3) ?? "";
  if (party.country === "FR" && TERRITORIES_APART.has(subdivision)) return subdivision;
  return sovereignOf(party.country);
}
