import type { Tx } from "#lib/db.ts";

/** What a picker needs: every organisation in use within the scope, its labs in the order of their numbers. */
export function listOrganisationsWithLabs(tx: Tx) {
  return tx.organisation.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      kind: true,
      timeZone: true,
      traits: true,
      labs: {
        where: { retiredAt: null },
        orderBy: { number: "asc" },
        select: { id: true, number: true, name: true, department: true },
      },
    },
  });
}

export type OrganisationWithLabs = Awaited<ReturnType<typeof listOrganisationsWithLabs>>[number];
