import { formatDuration } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Span, Summary } from "../rules.ts";
import type { Split } from "../schema.ts";

export type MetricView = { readonly t: Translate; readonly locale: Locale };

const KINDS = [
  ...(["leak_at_vendor", "ransomware", "stolen_device", "misdirected_message"] as const),
  ...(["credentials_for_sale", "intrusion", "unavailability", "other"] as const),
] as const;

/** What one line of a split is called. */
export function splitName(name: string | null, split: Split, { t }: MetricView): string {
  if (name === null) return t("metrics.noVendor");
  if (split === "kind") return t(`vocabulary.kinds.${KINDS.find((one) => one === name) ?? "other"}`);
  if (split !== "quarter") return name;
  const [year = "", quarter = ""] = name.split("-");
  return t("metrics.quarter", { year, quarter });
}

/** "2 d 4 h"; before the clock's start, with a minus sign. */
export function spanText(span: Span | null, { t, locale }: MetricView): string {
  if (span === null) return t("metrics.unknown");
  const text = formatDuration(span.median, locale);
  return span.median <= -60_000 ? `−${text}` : text;
}

/** "3 of 12 (25 %)". */
export function rateText(late: number, { dated }: Summary, { t, locale }: MetricView): string {
  if (dated === 0) return t("metrics.unknown");
  const rate = (late / dated).toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 });
  return t("metrics.rate", { late, dated, rate: rate.replace("\u202f", "\u00a0") });
}
