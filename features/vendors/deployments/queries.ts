import type { Tx } from "#lib/db.ts";

/** Every record of who ran one product, in the order of the organisations. */
export function listDeployments(tx: Tx, productId: string) {
  return tx.deployment.findMany({
    where: { productId, organisation: { retiredAt: null } },
    orderBy: [{ organisation: { name: "asc" } }, { fromOn: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    select: {
      id: true,
      organisationId: true,
      labId: true,
      productVersion: true,
      fromOn: true,
      untilOn: true,
      endedFor: true,
      version: true,
    },
  });
}

export type ListedDeployment = Awaited<ReturnType<typeof listDeployments>>[number];

/** One product with its vendor. */
export async function findProduct(tx: Tx, productId: string) {
  return tx.product.findFirst({
    where: { id: productId },
    select: { id: true, name: true, vendorId: true, vendor: { select: { name: true } } },
  });
}

/** The organisations with a contract for a product, or for all that its vendor sells. */
export async function listContracted(tx: Tx, of: { productId: string; vendorId: string }) {
  const contracts = await tx.contract.findMany({
    where: { vendorId: of.vendorId, OR: [{ productId: of.productId }, { productId: null }] },
    select: { organisationId: true },
    distinct: ["organisationId"],
  });
  return new Set(contracts.map(({ organisationId }) => organisationId));
}
