import type { Tx } from "#lib/db.ts";

/** All that was said about a case, what was adopted among the rest. */
export function listClaims(tx: Tx, incidentId: string) {
  return tx.claim.findMany({
    where: { incidentId },
    orderBy: [{ about: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      about: true,
      value: true,
      qualifier: true,
      source: true,
      credibility: true,
      recordedAt: true,
      recordedBy: true,
      adoptedAt: true,
      adoptedBy: true,
    },
  });
}

export type ListedClaim = Awaited<ReturnType<typeof listClaims>>[number];
