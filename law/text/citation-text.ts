import type { Citation } from "#law/rule.ts";
import type { LawLocale } from "#law/text.ts";

/** How the Official Journal names an act of the Union in each language. */
const IN_FRENCH = [
  ["Regulation (EU)", "Règlement (UE)"],
  ["Regulation (EC)", "Règlement (CE)"],
  ["Directive (EU)", "Directive (UE)"],
] as const;

/** What lawyers call the acts that are named most. */
const SHORT: Readonly<Record<string, Readonly<Record<LawLocale, string>>>> = {
  "Regulation (EU) 2016/679": { fr: "RGPD", en: "GDPR" },
  "Regulation (EU) 2017/745": { fr: "MDR", en: "MDR" },
  "Regulation (EU) 2017/746": { fr: "IVDR", en: "IVDR" },
  "Regulation (EU) 2024/2847": { fr: "CRA", en: "CRA" },
  "Regulation (EU) 2025/327": { fr: "EEDS", en: "EHDS" },
  "Directive (EU) 2022/2555": { fr: "NIS 2", en: "NIS2" },
};

/** Texts that are divided otherwise than in articles. */
const DIVIDED: readonly (readonly [RegExp, Readonly<Record<LawLocale, string>>])[] = [
  [/CFR|NYCRR|^(California|Texas|N\.Y\.|Florida|Colorado|Revised Code)/, { fr: "§", en: "§" }],
  [/^(PIPEDA|PHIPA|RLRQ|Health Information Act|Privacy Act|My Health)/, { fr: "art.", en: "s." }],
  [/^(Security of Critical|Personal Data Protection Act|ADGM)/, { fr: "art.", en: "s." }],
  [/^Privacy Protection/, { fr: "art.", en: "reg." }],
  [/^DPDP Rules/, { fr: "règle", en: "r." }],
];

/** `33(1)`, `L.113-2, 4°`, not `§ 33`, `reg. 11`, `6 U.S.C. 681b`, `48 h`. */
const BARE = /^([A-Z]\.)?\d(?!\d* (h$|acts$|[A-Z]\.))/;

function articleText({ text, article }: Citation, locale: LawLocale): string {
  if (!BARE.test(article)) return article;
  const [, called] = DIVIDED.find(([texts]) => texts.test(text)) ?? [];
  return `${called?.[locale] ?? "art."} ${article}`;
}

/** The act and the article as a lawyer of that language writes them. National acts keep their own name. */
export function citationText(citation: Citation, locale: LawLocale): string {
  const article = articleText(citation, locale);
  if (locale === "en") return `${citation.text}, ${article}`;
  const [english, french] = IN_FRENCH.find(([name]) => citation.text.startsWith(name)) ?? ["", ""];
  return `${french}${citation.text.slice(english.length)}, ${article}`;
}

/** As `citationText`, with the usual short name of an act of the Union and without the acts that transpose it. */
export function shortCitation(citation: Citation, locale: LawLocale): string {
  const [text = ""] = citation.text.split(";");
  const name = SHORT[text]?.[locale];
  const short = { ...citation, text };
  return name === undefined ? citationText(short, locale) : `${name}, ${articleText(short, locale)}`;
}
