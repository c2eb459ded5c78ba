import { conclusionOf, contradictionOf } from "#features/risk/rules.ts";
import { RISKS } from "#law/vocabulary.ts";
import type { Translate } from "#lib/translate.ts";

/** What a file retains today. */
export type RetainedFacts = {
  readonly risk: string;
  readonly exemptions34: readonly string[];
  readonly encrypted: boolean | null;
};

type Said = { readonly ruleId: string; readonly says: string };

/** What a decision or an opinion does not go with, in words; null where it goes with what is retained. */
export function contradictionText(
  said: Said,
  { risk, exemptions34, encrypted }: RetainedFacts,
  t: Translate,
): string | null {
  const found = contradictionOf(said, { conclusion: conclusionOf(risk), exemptions34, encrypted });
  if (found === null) return null;
  const retained = RISKS.find((one) => one === risk) ?? "unassessed";
  return t(`decisions.contradicts.${found}`, { risk: t(`vocabulary.risks.${retained}`) });
}
