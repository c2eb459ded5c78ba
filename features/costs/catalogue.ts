export const COST_SORTS = [
  "forensics",
  "letters",
  "hotline",
  "counsel",
  "overtime",
  "hardware",
  "other",
] as const;
export type CostSort = (typeof COST_SORTS)[number];

/** As the amount is written on the invoice: without VAT, with it, or of what bears none. */
export const VAT_MENTIONS = ["excluded", "included", "none"] as const;
export type VatMention = (typeof VAT_MENTIONS)[number];

/** Whether the insurer agreed before the money was spent. */
export const PRIOR_AGREEMENTS = ["yes", "no", "asked"] as const;
export type PriorAgreement = (typeof PRIOR_AGREEMENTS)[number];

/** The one currency of the ledger: nothing is converted. */
export const CURRENCY = "EUR";
