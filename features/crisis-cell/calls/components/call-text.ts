import { CONTACT_PARTS } from "#features/organisations/readiness/catalogue.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { hourText } from "../../components/cell-words.ts";
import { CALL_RESULTS } from "../catalogue.ts";
import type { ListedLine } from "../queries.ts";

type Words = { readonly t: Translate; readonly locale: Locale };

/** What somebody to call is: a part of the readiness file in the reader's language, else as it was typed. */
export function positionText({ position, contactId }: ListedLine, t: Translate): string {
  const part = contactId === null ? undefined : CONTACT_PARTS.find((one) => one === position);
  return part === undefined ? position : t(`readiness.items.${part}`);
}

export function resultText(result: string, t: Translate): string {
  const known = CALL_RESULTS.find((one) => one === result);
  return known === undefined ? result : t(`calls.results.${known}`);
}

/** "No answer, 09/11/2026 10:00 UTC+01:00, by …". */
export function callText(call: ListedLine["calls"][number], { t, locale }: Words): string {
  const words = { result: resultText(call.result, t), at: hourText(call.calledAt, locale) };
  return t("calls.byAt", { ...words, name: call.calledBy });
}
