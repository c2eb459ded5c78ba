import type { Tx } from "#lib/db.ts";
import type { OwnTerms } from "./rules.ts";

/** The rules that the workspace set for itself and did not retire, the oldest first. */
export async function listOwnRules(tx: Tx) {
  const rows = await tx.ownRule.findMany({
    where: { retiredAt: null },
    select: { id: true, organisationId: true, terms: true },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  // Written by the commands of own rules alone, after their schemas read every term.
  return rows.map((row) => ({ ...row, terms: row.terms as unknown as OwnTerms }));
}

export type OwnRuleRow = Awaited<ReturnType<typeof listOwnRules>>[number];
