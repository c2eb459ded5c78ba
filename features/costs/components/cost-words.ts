import type { Translate } from "#lib/translate.ts";
import { COST_SORTS, PRIOR_AGREEMENTS, VAT_MENTIONS } from "../catalogue.ts";

export function sortText(sort: string, t: Translate): string {
  return t(`costs.sorts.${COST_SORTS.find((one) => one === sort) ?? "other"}`);
}

export function vatText(vat: string, t: Translate): string {
  return t(`costs.vats.${VAT_MENTIONS.find((one) => one === vat) ?? "none"}`);
}

export function agreementText(agreement: string, t: Translate): string {
  return t(`costs.agreements.${PRIOR_AGREEMENTS.find((one) => one === agreement) ?? "no"}`);
}
