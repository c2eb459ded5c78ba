import type { Tx } from "#lib/db.ts";
import { type CostTotals, totalsOf } from "./rules.ts";

/** What a case costs so far, of the lines in scope. */
export async function sumCosts(tx: Tx, incidentId: string): Promise<CostTotals> {
  const sums = await tx.cost.groupBy({
    by: ["sort", "vat", "organisationId"],
    where: { incidentId },
    _sum: { amountCents: true },
    _count: true,
  });
  const lines = sums.map(({ sort, vat, organisationId, _sum }) => ({
    ...{ sort, vat, organisationId },
    amountCents: Number(_sum.amountCents ?? 0n),
  }));
  return { ...totalsOf(lines), lines: sums.reduce((count, { _count }) => count + _count, 0) };
}

/** Every line in scope, the latest day first; a line that was reversed says by which. */
export async function listCosts(tx: Tx, incidentId: string) {
  const rows = await tx.cost.findMany({
    where: { incidentId },
    orderBy: [{ spentOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      organisationId: true,
      organisation: { select: { name: true } },
      sort: true,
      amountCents: true,
      currency: true,
      vat: true,
      spentOn: true,
      supplier: true,
      priorAgreement: true,
      note: true,
      reversesId: true,
      recordedAt: true,
      recordedBy: true,
      reversals: { select: { id: true } },
    },
  });
  return rows.map(({ amountCents, organisation, reversals, ...row }) => ({
    ...row,
    amountCents: Number(amountCents),
    organisationName: organisation?.name ?? null,
    isReversed: reversals.length > 0,
  }));
}

export type ListedCost = Awaited<ReturnType<typeof listCosts>>[number];
