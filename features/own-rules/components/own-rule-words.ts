import type { OwnTerms } from "#features/obligations/applied-law/rules.ts";
import { addresseeName, instantName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { OwnPeriod } from "#law/own-rules/own-rule.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

export type OwnWords = { readonly t: Translate; readonly locale: Locale };

type Line = { readonly main: string; readonly more: string | null };

/** What has to be done, or beside which duty of the law a target stands. */
export function dutyLine(terms: OwnTerms, words: OwnWords): Line {
  const { t } = words;
  if ("target" in terms)
    return { main: ruleLabel(terms.target.rule, words), more: t("ownRules.table.beside") };
  const { duty, roles } = terms.rule;
  const named = roles.map((role) => t(`vocabulary.partyRoles.${role}`));
  return { main: t(`vocabulary.duties.${duty}`), more: named.join(", ") };
}

/** What starts the clock; a target runs from where the duty of the law runs. */
export function triggerText(terms: OwnTerms, { t }: OwnWords): string {
  if ("target" in terms) return t("ownRules.table.asTheLaw");
  const [first, ...others] = terms.rule.anchor.map((name) => instantName(name, t));
  const [fallback] = others;
  if (fallback === undefined) return first ?? "";
  return t("ownRules.table.failing", { first: first ?? "", fallback });
}

/** "24 hours", or that no number is set. */
export function periodText(terms: OwnTerms, { t }: OwnWords): string {
  const period: OwnPeriod = "target" in terms ? terms.target.period : terms.rule.period;
  return period.kind === "open"
    ? t("ownRules.table.open")
    : t(`ownRules.table.${period.kind}`, { count: period.count });
}

/** Whom it tells. */
export function toldText(terms: OwnTerms, { t }: OwnWords): string {
  if ("target" in terms) return t("ownRules.table.asTheLaw");
  return terms.rule.addresseeName ?? addresseeName(terms.rule.addressee, t);
}

/** Where it is written, and from when to when it holds. */
export function sourceLine(terms: OwnTerms, { t, locale }: OwnWords): Line {
  if ("target" in terms) return { main: t("ownRules.kinds.target"), more: null };
  const { source, from, until } = terms.rule;
  const day = (on: string) => formatDay(Temporal.PlainDate.from(on), locale);
  const parts = [
    from === null ? null : t("ownRules.table.from", { on: day(from) }),
    until === null ? null : t("ownRules.table.until", { on: day(until) }),
  ].filter((part) => part !== null);
  return {
    main: [source.document, source.clause].filter(Boolean).join(", "),
    more: parts.length === 0 ? null : parts.join(" "),
  };
}

/** From which risk on it is owed; null: whatever the risk. */
export function riskText(terms: OwnTerms, { t }: OwnWords): string | null {
  if ("target" in terms || terms.rule.risk === null) return null;
  return t("ownRules.table.risk", { risk: t(`vocabulary.risks.${terms.rule.risk}`) });
}
