import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { BundleRow } from "./queries.ts";

type Move = { readonly from: BundleRow; readonly to: Prisma.BundleUpdateManyMutationInput };

/** Whoever is first moves it; what was made, failed or removed meanwhile is a conflict. */
export async function moveBundle(tx: Tx, { from, to }: Move): Promise<void> {
  const { id, documents, readyAt, failedAt, removedAt } = from;
  const { count } = await tx.bundle.updateMany({
    where: { id, documents, readyAt, failedAt, removedAt },
    data: to,
  });
  if (count === 0) throw new AppError("conflict", "the bundle was moved meanwhile");
}
