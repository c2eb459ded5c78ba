import { listAuthorities } from "./authorities.ts";
import { EEA, territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";

type Party = Facts["party"];

/** Catholic bodies, KDG: the diocesan data protection centre of the Land. */
const CATHOLIC: Readonly<Record<string, string>> = {
  "DE-NW": "de-kdsz-nrw",
  "DE-BY": "de-kdsz-by",
  "DE-BW": "de-kdsz-ffm",
  "DE-HE": "de-kdsz-ffm",
  "DE-RP": "de-kdsz-ffm",
  "DE-SL": "de-kdsz-ffm",
  "DE-HB": "de-ddsb-nord",
  "DE-HH": "de-ddsb-nord",
  "DE-MV": "de-ddsb-nord",
  "DE-NI": "de-ddsb-nord",
  "DE-SH": "de-ddsb-nord",
  "DE-BB": "de-ddsb-ost",
  "DE-BE": "de-ddsb-ost",
  "DE-SN": "de-ddsb-ost",
  "DE-ST": "de-ddsb-ost",
  "DE-TH": "de-ddsb-ost",
};

/** BDSG § 40: the Land of the seat. Bavaria has one authority for private bodies and one for public ones. */
const LAENDER: Readonly<Record<string, string>> = Object.fromEntries(
  ["BW", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"].map((land) => [
    `DE-${land}`,
    `de-${land.toLowerCase()}`,
  ]),
);

/** Spain's regional authorities watch over the public sector of their region alone. */
const SPAIN_PUBLIC: Readonly<Record<string, string>> = {
  "ES-CT": "es-apdcat",
  "ES-PV": "es-avpd",
  "ES-AN": "es-ctpda",
};

const nationalDpa = new Map(EEA.map((country) => [country, listAuthorities(country, "dpa")[0]?.id]));

function isPublic(party: Party): boolean {
  return party.kind === "public_body" || party.traits.includes("public_body");
}

function germanDpa(party: Party, region: string): string | undefined {
  if (party.traits.includes("statutory_insurer")) return "de-bfdi";
  if (party.traits.includes("protestant_body")) return "de-bfd-ekd";
  const diocesan = party.traits.includes("catholic_body") ? CATHOLIC[region] : undefined;
  if (diocesan) return diocesan;
  if (region === "DE-BY") return isPublic(party) ? "de-by-baylfd" : "de-by-baylda";
  return LAENDER[region];
}

function regionalDpa(party: Party, country: string): string | undefined {
  const region = party.region ?? "";
  if (country === "DE") return germanDpa(party, region);
  if (country === "ES" && isPublic(party)) return SPAIN_PUBLIC[region];
  return undefined;
}

/**
 * The data protection authority competent for a party (GDPR art. 55): the region's where a region is known and has
 * one, else the national one. Null outside the European Economic Area.
 */
export function competentDpa(party: Party): string | null {
  const country = territoryOf(party);
  return regionalDpa(party, country) ?? nationalDpa.get(country) ?? null;
}
