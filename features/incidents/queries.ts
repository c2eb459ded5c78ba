import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { LogIncident } from "./schema.ts";

type Organisation = Prisma.OrganisationGetPayload<{ include: { labs: { select: { id: true } } } }>;

export type Named = {
  organisations: Map<string, Organisation>;
  vendor: Organisation | null;
  productName: string | null;
  /** The case that the new one follows is in scope. */
  isFollowed: boolean;
};

type Naming = Pick<LogIncident, "vendorId" | "productId"> & {
  readonly followsId?: string | null;
  readonly exposures: readonly Pick<LogIncident["exposures"][number], "organisationId">[];
};

/** What an incident names: organisations with their labs, the vendor and its product, as far as they are in scope. */
export async function findNamed(tx: Tx, input: Naming): Promise<Named> {
  const ids = input.exposures.map(({ organisationId }) => organisationId);
  const found = await tx.organisation.findMany({
    where: { id: { in: input.vendorId === null ? ids : [...ids, input.vendorId] } },
    include: { labs: { select: { id: true } } },
  });
  const organisations = new Map(found.map((organisation) => [organisation.id, organisation]));
  const product =
    input.productId === null
      ? null
      : await tx.product.findFirst({ where: { id: input.productId, vendorId: input.vendorId ?? "" } });
  return {
    organisations,
    vendor: input.vendorId === null ? null : (organisations.get(input.vendorId) ?? null),
    productName: product?.name ?? null,
    isFollowed: input.followsId ? (await tx.incident.count({ where: { id: input.followsId } })) > 0 : false,
  };
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What a later breach of the same data takes over: the vendor, its product, one organisation with its affected labs. */
export async function findFollowed(tx: Tx, reference: string, organisationId: string | null) {
  return tx.incident.findFirst({
    where: { reference },
    select: {
      id: true,
      reference: true,
      vendorId: true,
      productId: true,
      exposures: {
        where: { organisationId: organisationId ?? NOBODY },
        select: { organisationId: true, labs: { select: { labId: true } } },
      },
    },
  });
}
