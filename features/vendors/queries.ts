import type { Tx } from "#lib/db.ts";

const VENDOR = "vendor";

export function findVendor(tx: Tx, id: string) {
  return tx.organisation.findFirst({ where: { id, kind: VENDOR }, select: { id: true, name: true } });
}

/** Every vendor in scope with its products, for a picker. */
export function listVendorsWithProducts(tx: Tx) {
  return tx.organisation.findMany({
    where: { kind: VENDOR, retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      products: { orderBy: { name: "asc" }, select: { id: true, name: true } },
    },
  });
}

export type VendorWithProducts = Awaited<ReturnType<typeof listVendorsWithProducts>>[number];

/** What an organisation agreed with its vendors, those in force first. */
export function listContracts(tx: Tx, organisationId: string) {
  return tx.contract.findMany({
    where: { organisationId },
    orderBy: [{ untilOn: { sort: "desc", nulls: "first" } }, { recordedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      vendorId: true,
      productId: true,
      vendorName: true,
      productName: true,
      reference: true,
      noticeHours: true,
      incidentContact: true,
      incidentEmail: true,
      incidentPhone: true,
      fromOn: true,
      untilOn: true,
      version: true,
    },
  });
}

export type ListedContract = Awaited<ReturnType<typeof listContracts>>[number];
