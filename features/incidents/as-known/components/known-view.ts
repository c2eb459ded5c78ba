import { type ValueView, valueText } from "#features/timeline/components/value-text.ts";
import type { Fields } from "#ledger/fold.ts";
import type { AsKnown } from "../loaders.ts";

export type Known = Extract<AsKnown, { known: object }>;

export type KnownView = ValueView & {
  /** The instant one stands at, in milliseconds: what is overdue is overdue then. */
  readonly now: number;
  readonly organisationName: (id: string | null) => string;
  readonly obligationName: (id: string) => string;
};

/** One field of a record as it was, in words. */
export function fieldText(fields: Fields, name: string, view: KnownView): string {
  return valueText(fields[name] ?? null, name, view);
}

/** An instant of a field in milliseconds; null for none. */
export function instantIn(value: unknown): number | null {
  return typeof value === "string" ? Temporal.Instant.from(value).epochMilliseconds : null;
}
