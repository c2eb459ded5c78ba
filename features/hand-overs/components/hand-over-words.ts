import type { Translate } from "#lib/translate.ts";
import { RECEIPT_KINDS, RECIPIENT_KINDS } from "../catalogue.ts";

export function recipientText(kind: string, t: Translate): string {
  return t(`handOvers.kinds.${RECIPIENT_KINDS.find((one) => one === kind) ?? "other"}`);
}

export function receiptText(kind: string, t: Translate): string {
  return t(`handOvers.receipts.${RECEIPT_KINDS.find((one) => one === kind) ?? "none"}`);
}
