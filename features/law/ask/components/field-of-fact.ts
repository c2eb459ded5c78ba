import { fieldId } from "#components/form-fields.ts";

export const FORM = "ask";

/** The field that holds a fact of the law: `breach.encrypted`, `party.kind`, `instant:awareness`. */
export function fieldOfFact(fact: string): string {
  if (fact.startsWith("filing:")) return "filings";
  const name = fact.replace(/^(party|breach|instant)[.:]/, "").replace(/^persons\./, "");
  return name === "persons" ? "total" : name;
}

/** The id of that field, to link to. */
export function anchorOfFact(fact: string): string {
  return fieldId(FORM, fieldOfFact(fact));
}
