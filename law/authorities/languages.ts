import type { Authority } from "#law/authorities.ts";

/** Where the languages of an authority come from: its channel names them, or they are official where it sits. */
export type Languages = { codes: readonly string[]; statedBy: "channel" | "official" };

/** Languages a channel may name, as ISO 639 codes. */
const NAMED: readonly (readonly [name: RegExp, code: string])[] = [
  [/\bFrench\b/, "fr"],
  [/\bDutch\b/, "nl"],
  [/\bGerman\b/, "de"],
  [/\bBulgarian\b/, "bg"],
  [/\bGreek\b/, "el"],
  [/\bEnglish\b/, "en"],
];

/** Regulation No 1/1958, art. 1. */
export const UNION_LANGUAGES: readonly string[] =
  "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");

/** Official languages of each country of the directory; in fact rather than by statute where no law names one. */
const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  ...{ AE: ["ar"], AT: ["de"], AU: ["en"], BE: ["nl", "fr", "de"], BG: ["bg"], BR: ["pt"], CA: ["en", "fr"] },
  ...{ CH: ["de", "fr", "it"], CY: ["el", "tr"], CZ: ["cs"], DE: ["de"], DK: ["da"], EE: ["et"], ES: ["es"] },
  ...{ FI: ["fi", "sv"], FR: ["fr"], GB: ["en"], GR: ["el"], HR: ["hr"], HU: ["hu"], IE: ["ga", "en"] },
  ...{ IL: ["he"], IN: ["hi", "en"], IS: ["is"], IT: ["it"], JP: ["ja"], LI: ["de"], LT: ["lt"] },
  ...{ LU: ["lb", "fr", "de"], LV: ["lv"], MT: ["mt", "en"], NL: ["nl"], NO: ["no"], PL: ["pl"] },
  ...{ PT: ["pt"], RO: ["ro"], SE: ["sv"], SG: ["en", "ms", "ta", "zh"], SI: ["sl"], SK: ["sk"], US: ["en"] },
  EU: UNION_LANGUAGES,
};

/** Authorities of a region or a free zone with languages of its own. */
const REGIONAL: Readonly<Record<string, readonly string[]>> = {
  "ae-adgm": ["en"],
  "ae-difc": ["en"],
  "ca-ab-health": ["en"],
  "ca-ab-oipc": ["en"],
  "ca-on-college": ["en"],
  "ca-on-ipc": ["en"],
  "ca-qc-cai": ["fr"],
  "ca-qc-msss": ["fr"],
  "es-apdcat": ["ca", "es"],
  "es-avpd": ["eu", "es"],
  "us-pr-daco": ["es", "en"],
};

/** The languages to write to an authority in: those its channel names, else the official ones where it sits. */
export function languagesOf({ id, country, channel }: Authority): Languages {
  const named = NAMED.filter(([name]) => name.test(channel)).map(([, code]) => code);
  if (named.length > 0) return { codes: named, statedBy: "channel" };
  return { codes: REGIONAL[id] ?? OFFICIAL[country] ?? [], statedBy: "official" };
}
