import type { Citation } from "#law/rule.ts";
import type { LawLocale } from "#law/text.ts";

/** How the Official Journal names an act of the Union in each language. */
const IN_FRENCH = [
  ["Regulation (EU)", "Règlement (UE)"],
  ["Regulation (EC)", "Règlement (CE)"],
  ["Directive (EU)", "Directive (UE)"],
] as const;

/** The act and the article as a lawyer of that language writes them. National acts keep their own name. */
export function citationText({ text, article }: Citation, locale: LawLocale): string {
  if (locale === "en") return `${text}, art. ${article}`;
  const [english, french] = IN_FRENCH.find(([name]) => text.startsWith(name)) ?? ["", ""];
  return `${french}${text.slice(english.length)}, art. ${article}`;
}
