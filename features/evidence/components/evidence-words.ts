import type { Tone } from "#components/tones.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { EvidenceState } from "../catalogue.ts";
import type { Findings } from "../rules.ts";

export const TONES: Record<EvidenceState, Tone> = {
  checking: "waiting",
  held: "soon",
  stored: "fine",
  hash_only: "not-required",
  destroyed: "not-required",
  refused: "late",
};

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "4,2 Mo" in French, "4.2 MB" in English; thousands, as on a disk's label. */
export function formatSize(bytes: number, locale: Locale): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
  } as const;
  return (bytes / 1_000 ** step).toLocaleString(locale, {
    ...unit,
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
}

/** What the check counted, in words; never what it read. */
export function findingsText(findings: Findings | null, t: Translate): string[] {
  if (findings === null) return [];
  const counted = (["nirs", "addresses", "unread", "images"] as const).filter((name) => findings[name] > 0);
  return counted.map((name) => t(`evidence.found.${name}`, { count: findings[name] }));
}
