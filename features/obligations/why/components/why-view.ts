import type { ReactNode } from "react";
import type { Rule } from "#law/rule.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ObligationDetail } from "../../queries.ts";

/** One obligation as it is explained: in the organisation's zone, in the reader's language. */
export type WhyView = {
  readonly obligation: ObligationDetail;
  /** The page of a rule of law. */
  readonly ruleHref: (rule: Rule) => string;
  /** The awareness sheet of the organisation; null where it is not shown. */
  readonly sheetHref: string | null;
  /** A draft that was filed, with who wrote and signed it and what was sent; null where it is not shown. */
  readonly draftHref: (draftId: string) => string | null;
  /** What a decision or an opinion does not go with in what is retained today; null where it goes with it. */
  readonly contradictionOf: (said: string) => ReactNode;
  readonly zone: string;
  readonly locale: Locale;
  readonly now: number;
  readonly t: Translate;
};

type Place = Pick<WhyView, "zone" | "locale">;

export function written(at: Date | string, { zone, locale }: Place): string {
  const instant = typeof at === "string" ? Temporal.Instant.from(at) : instantOf(at);
  return formatInstant(instant, { zone, locale });
}
