import { COST_SORTS, type CostSort } from "#features/costs/catalogue.ts";

type Agreement = {
  readonly sort: string;
  readonly answer: string | null;
  readonly limitCents: number | null;
};

type Spent = { readonly sort: string; readonly amountCents: number };

export type Cover = {
  readonly sort: CostSort;
  readonly spentCents: number;
  /** The sum of the limits given; null where an agreement given has none, or where none was given. */
  readonly limitCents: number | null;
  readonly agreed: "given" | "without_limit" | "waiting" | "refused" | "not_asked";
  readonly isOver: boolean;
};

/** By sort of cost: what was spent beside what the insurer agreed to, in whole cents. */
export function coverOf(agreements: readonly Agreement[], spent: readonly Spent[]): Cover[] {
  return COST_SORTS.flatMap((sort) => {
    const own = agreements.filter((one) => one.sort === sort);
    const lines = spent.filter((one) => one.sort === sort);
    const spentCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (own.length === 0 && spentCents === 0) return [];
    const given = own.filter(({ answer }) => answer === "given");
    const isUnlimited = given.some(({ limitCents }) => limitCents === null);
    const limit =
      given.length === 0 || isUnlimited
        ? null
        : given.reduce((sum, { limitCents }) => sum + (limitCents ?? 0), 0);
    return [
      {
        ...{ sort, spentCents, limitCents: limit, agreed: standing(own, isUnlimited) },
        isOver: limit !== null && spentCents > limit,
      },
    ];
  });
}

function standing(own: readonly Agreement[], isUnlimited: boolean): Cover["agreed"] {
  if (own.some(({ answer }) => answer === "given")) return isUnlimited ? "without_limit" : "given";
  if (own.some(({ answer }) => answer === null)) return "waiting";
  return own.length === 0 ? "not_asked" : "refused";
}
