import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { percentText, toldText } from "../../components/telling-words.ts";
import type { Sums } from "../../facts/rules.ts";

/** "38 sur 40 · 95 % · 2 revenus, pas encore réexpédiés". */
export function groupText(sums: Sums, words: { readonly t: Translate; readonly locale: Locale }): string {
  const { t, locale } = words;
  const { percent, undelivered } = sums;
  return [
    t("toldGroups.told", { told: toldText(sums, words) }),
    percent === null ? null : percentText(percent, words),
    undelivered === 0 ? null : t("toldGroups.undelivered", { count: formatCount(undelivered, locale) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
