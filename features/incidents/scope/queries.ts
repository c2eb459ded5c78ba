import type { OrganisationWithLabs } from "#features/organisations/queries.ts";
import { listOrganisationsWithLabs } from "#features/organisations/queries.ts";
import {
  findProduct,
  type ListedDeployment,
  listContracted,
  listDeployments,
} from "#features/vendors/deployments/queries.ts";
import type { Tx } from "#lib/db.ts";
import { type ScopeRow, scopeRow } from "./rules.ts";
import type { ScopeAsked } from "./schema.ts";

export type Scope = {
  readonly product: NonNullable<Awaited<ReturnType<typeof findProduct>>>;
  readonly concerned: readonly ScopeRow[];
  /** Stopped before, started after, or ran another version. */
  readonly outside: readonly ScopeRow[];
  /** A contract with the vendor and no deployment on record. */
  readonly contracted: readonly OrganisationWithLabs[];
  /** Nothing in the register says whether they ran it. */
  readonly silent: number;
};

/** Who ran the product in the period, as the register knows it. */
export async function readScope(tx: Tx, asked: ScopeAsked): Promise<Scope | null> {
  if (asked.product === undefined) return null;
  const product = await findProduct(tx, asked.product);
  if (product === null) return null;
  const deployments = Map.groupBy(await listDeployments(tx, product.id), (one) => one.organisationId);
  const contracts = await listContracted(tx, { productId: product.id, vendorId: product.vendorId });
  const organisations = (await listOrganisationsWithLabs(tx)).filter(({ kind }) => kind !== "vendor");
  const rows = organisations.flatMap((one) => {
    const own = deployments.get(one.id)?.map(toDeployed) ?? [];
    return own.length === 0 ? [] : [scopeRow(one, own, asked)];
  });
  const unknown = organisations.filter(({ id }) => !deployments.has(id));
  const contracted = unknown.filter(({ id }) => contracts.has(id));
  return {
    product,
    concerned: rows.filter(({ concerned }) => concerned),
    outside: rows.filter(({ concerned }) => !concerned),
    contracted,
    silent: unknown.length - contracted.length,
  };
}

function toDeployed({ fromOn, untilOn, ...deployment }: ListedDeployment) {
  return { ...deployment, fromOn: dayOf(fromOn), untilOn: dayOf(untilOn) };
}

function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}
