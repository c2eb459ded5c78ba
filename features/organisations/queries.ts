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

const SITE = {
  id: true,
  name: true,
  siret: true,
  finessEt: true,
  timeZone: true,
  head: true,
  version: true,
} as const;

/** One organisation, retired or not, with its labs and sites in use. */
export async function findOrganisation(tx: Tx, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  return tx.organisation.findFirst({
    where: { id },
    include: {
      labs: {
        where: { retiredAt: null },
        orderBy: { number: "asc" },
        select: {
          id: true,
          number: true,
          name: true,
          department: true,
          version: true,
          sites: {
            where: { retiredAt: null },
            orderBy: [{ head: "desc" }, { name: "asc" }, { id: "asc" }],
            select: SITE,
          },
        },
      },
      products: { orderBy: { name: "asc" }, select: { id: true, name: true } },
    },
  });
}

export type FoundOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

/** The cases in which it has a file, the latest first. */
export async function listCases(tx: Tx, organisationId: string) {
  const files = await tx.exposure.findMany({
    where: { organisationId },
    orderBy: { openedAt: "desc" },
    select: { incident: { select: { reference: true, title: true, origin: true, closedAt: true } } },
  });
  return files.map(({ incident }) => incident);
}
