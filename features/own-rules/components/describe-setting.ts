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
  /** Alike ones told together: a processor owes the same to each of its controllers. */
  readonly count: number;
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
  const alike = Map.groupBy(dated, (one) =>
    [one.reference, one.organisation, one.date, one.computed.answer.status].join("\n"),
  );
  const rows = [...alike].flatMap(([key, [first, ...others]]): SettingRow[] => {
    if (first === undefined) return [];
    const { reference, organisation, zone, computed, date } = first;
    const at = date === null ? null : formatInstantCompact(Temporal.Instant.from(date), { zone, locale });
    const status = STATUSES.find((one) => one === computed.answer.status) ?? "open";
    return [{ key, reference, organisation, at, status, count: others.length + 1 }];
  });
  return { total: rows.length, rows: rows.slice(0, SHOWN) };
}
