import type { Tx } from "#lib/db.ts";

const VENDOR = "vendor";

export function findVendor(tx: Tx, id: string) {
  return tx.organisation.findFirst({ where: { id, kind: VENDOR }, select: { id: true, name: true } });
}

/** Every vendor in scope with its products, for a picker. */
export function listVendorsWithProducts(tx: Tx) {
  return tx.organisation.findMany({
    where: { kind: VENDOR },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      products: { orderBy: { name: "asc" }, select: { id: true, name: true } },
    },
  });
}

export type VendorWithProducts = Awaited<ReturnType<typeof listVendorsWithProducts>>[number];
