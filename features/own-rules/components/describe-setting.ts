import type { Computed } from "#features/obligations/rules.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";

/** One duty of a running case that a rule would add, or that a target would stand beside. */
export type SettingRow = {
  readonly key: string;
  readonly reference: string;
  readonly organisation: string;
  /** When it would be due, or when the target would end. */
  readonly at: string | null;
  readonly status: Status;
};

export type SettingPreview = { readonly total: number; readonly rows: readonly SettingRow[] };

const STATUSES = ["due", "open", "waiting", "undetermined", "not_required"] as const;
type Status = (typeof STATUSES)[number];

export type Added = {
  readonly reference: string;
  readonly organisation: string;
  readonly zone: string;
  readonly computed: Computed;
};

const SHOWN = 12;

/** The rows that would be added, in words, the earliest date first. */
export function describeSetting(added: readonly Added[], locale: Locale): SettingPreview {
  const dated = added.map((one) => ({
    ...one,
    date: one.computed.answer.dueAt ?? one.computed.answer.targetAt,
  }));
  dated.sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9"));
  const rows = dated.slice(0, SHOWN).map(({ reference, organisation, zone, computed, date }, index) => ({
    key: `${index} ${reference} ${organisation}`,
    reference,
    organisation,
    at: date === null ? null : formatInstantCompact(Temporal.Instant.from(date), { zone, locale }),
    status: STATUSES.find((status) => status === computed.answer.status) ?? "open",
  }));
  return { total: added.length, rows };
}
