import type { Computed } from "#features/obligations/rules.ts";
import { findAuthority } from "#law/authorities.ts";
import { findRule } from "#law/pack.ts";
import { reasonText } from "#law/text.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";

export type PreviewRow = {
  readonly key: string;
  readonly label: string;
  /** The authority's short name, or the word of the vocabulary for who else is told. */
  readonly authority: string | null;
  readonly addressee: string;
  /** Not law: a rule that the organisation agreed to or set for itself. */
  readonly isOwn: boolean;
  readonly status: Computed["obligation"]["status"];
  /** One row stands for all controllers that a processor must tell. */
  readonly count: number;
  readonly dueAt: string | null;
  readonly dueText: string | null;
  readonly limitText: string | null;
  readonly triggerText: string | null;
  readonly isPast: boolean;
  readonly reason: string;
};

export type PreviewFile = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly rows: readonly PreviewRow[];
};

export type IncidentPreview = { readonly files: readonly PreviewFile[] };

type Unwritten = Pick<PreviewFile, "id" | "name" | "zone"> & { readonly obligations: readonly Computed[] };

/** The computed obligations in words, those with a date first, the earliest on top. */
export function describePreview(files: readonly Unwritten[], locale: Locale): IncidentPreview {
  return {
    files: files.map(({ id, name, zone, obligations }) => {
      const alike = Map.groupBy(obligations, ({ ruleId, addressee }) => `${ruleId} ${addressee}`);
      const rows = [...alike].map(([key, [first, ...others]]) =>
        first === undefined ? [] : [rowOf(key, first, { count: others.length + 1, zone, locale })],
      );
      return { id, name, zone, rows: rows.flat().sort(byDate) };
    }),
  };
}

type Writing = { readonly count: number; readonly zone: string; readonly locale: Locale };

function rowOf(key: string, { ruleId, addressee, ownRule, obligation }: Computed, view: Writing): PreviewRow {
  const { count, zone, locale } = view;
  const text = (at: string | null) =>
    at === null ? null : formatInstantCompact(Temporal.Instant.from(at), { zone, locale });
  return {
    key,
    count,
    addressee,
    label: ownRule?.name ?? findRule(ruleId)?.label[locale] ?? ruleId,
    authority: ownRule?.addresseeName ?? findAuthority(addressee)?.shortName ?? null,
    isOwn: ownRule !== null,
    status: obligation.status,
    dueAt: obligation.dueAt,
    dueText: text(obligation.dueAt),
    limitText: ownRule === null ? text(obligation.legalLimitAt) : null,
    triggerText: text(obligation.triggerAt),
    isPast: obligation.overdue,
    reason: reasonText(obligation.reason, locale, zone),
  };
}

const ORDER = ["due", "undetermined", "open", "waiting", "not_required", "displaced", "not_in_force"];

function byDate(one: PreviewRow, other: PreviewRow): number {
  if (one.dueAt !== null && other.dueAt !== null) return one.dueAt < other.dueAt ? -1 : 1;
  if (one.dueAt !== other.dueAt) return one.dueAt === null ? 1 : -1;
  return ORDER.indexOf(one.status) - ORDER.indexOf(other.status);
}
