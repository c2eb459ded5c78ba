import type { LawWords } from "#features/law/components/law-words.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import { BREACH_WORDS, FLAGS, ROW_NAMES } from "../schema.ts";

const FACTS = [
  ...FLAGS.filter((name) => name !== "authorityAlreadyInformed"),
  ...BREACH_WORDS,
  ...(["natures", "exemptions34", "dataCategories"] as const),
];
const COLUMNS = ["rule", "at", "until", "addressee", "complete", "notifyWithinHours", "from"] as const;
const OWN = [
  ...(["role", "kind", "country", "region", "timeZone", "traits", "freeZone", "total", "assume"] as const),
  "authorityAlreadyInformed",
] as const;

/** The name of a field as the form writes it: "Time zone", "Filings, 2: rule". */
export function fieldName(path: string, { t }: LawWords): string {
  const [name = "", index, column = ""] = path.split(".");
  const row = ROW_NAMES.find((one) => one === name);
  if (row === "byResidence") return t("lawAsk.form.byResidence");
  if (row !== undefined) {
    const one = t(`lawAsk.rows.${row}.one`, { number: Number(index) + 1 });
    const known = COLUMNS.find((each) => each === column);
    const part = known ?? (row === "contracts" ? "contractId" : column === "form" ? "holdForm" : "holdKind");
    return `${one} – ${t(`lawAsk.form.${part}`)}`;
  }
  const [instant, fact, own] = [
    INSTANTS.find((each) => each === name),
    FACTS.find((each) => each === name),
    OWN.find((each) => each === name),
  ];
  if (instant !== undefined) return t(`vocabulary.instants.${instant}`);
  if (fact !== undefined) return t(`vocabulary.thresholdFacts.${fact}`);
  return t(`lawAsk.form.${own ?? "asOf"}`);
}
