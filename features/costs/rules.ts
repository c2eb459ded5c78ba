import { COST_SORTS, type CostSort, VAT_MENTIONS, type VatMention } from "./catalogue.ts";

export type CostLine = {
  readonly sort: string;
  readonly vat: string;
  readonly amountCents: number;
  readonly organisationId: string | null;
};

export type CostTotals = {
  readonly currency: "EUR";
  readonly totalCents: number;
  /** Lines on file, those that were reversed and their reversals included. */
  readonly lines: number;
  readonly bySort: readonly { readonly sort: CostSort; readonly cents: number }[];
  /** Null: of the case as a whole. */
  readonly byOrganisation: readonly { readonly organisationId: string | null; readonly cents: number }[];
  /** With and without VAT are never the same euros: the total says how much of each it holds. */
  readonly byVat: readonly { readonly vat: VatMention; readonly cents: number }[];
};

/** Sums in whole cents: what is added is never a fraction. A sort that came back to nothing is left out. */
export function totalsOf(lines: readonly CostLine[]): CostTotals {
  const organisations = [...new Set(lines.map(({ organisationId }) => organisationId))];
  return {
    currency: "EUR",
    totalCents: sum(lines),
    lines: lines.length,
    bySort: COST_SORTS.map((sort) => ({
      sort,
      cents: sum(lines.filter((line) => line.sort === sort)),
    })).filter(isSpent),
    byOrganisation: organisations
      .map((organisationId) => ({
        organisationId,
        cents: sum(lines.filter((line) => line.organisationId === organisationId)),
      }))
      .filter(isSpent),
    byVat: VAT_MENTIONS.map((vat) => ({ vat, cents: sum(lines.filter((line) => line.vat === vat)) })).filter(
      isSpent,
    ),
  };
}

const isSpent = ({ cents }: { readonly cents: number }): boolean => cents !== 0;

function sum(lines: readonly CostLine[]): number {
  return lines.reduce((cents, { amountCents }) => cents + amountCents, 0);
}

const AMOUNT = /^(\d{1,10})(?:[.,](\d{1,2}))?$/;

/** "1 234,5" or "1234.50" as cents; null if it is no amount above zero. */
export function centsOf(typed: string): number | null {
  const [, euros, cents = ""] = AMOUNT.exec(typed.replace(/[\s\u00a0\u202f€]/g, "")) ?? [];
  if (euros === undefined) return null;
  const amount = Number(euros) * 100 + Number(cents.padEnd(2, "0"));
  return amount > 0 ? amount : null;
}
