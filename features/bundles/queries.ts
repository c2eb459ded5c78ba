import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

/** One bundle with what every act about it needs to know. */
export async function getBundle(tx: Tx, { bundleId }: { readonly bundleId: string }) {
  const bundle = await tx.bundle.findFirst({
    where: { id: bundleId },
    include: { incident: { select: { reference: true, title: true, origin: true } } },
  });
  if (bundle === null) throw notFound("bundle");
  return bundle;
}

export type BundleRow = Awaited<ReturnType<typeof getBundle>>;

const MOST_LISTED = 100;

/** What was asked of a case, the latest first. */
export function listBundles(tx: Tx, incidentId: string) {
  return tx.bundle.findMany({
    where: { incidentId, delivery: "download" },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: {
      ...{ id: true, variant: true, evidence: true, accessible: true, askedAt: true, askedBy: true },
      ...{ sha256: true, size: true, checkpointSize: true, readyAt: true, failure: true, removedAt: true },
    },
  });
}

export type ListedBundle = Awaited<ReturnType<typeof listBundles>>[number];

/** The laboratories of a case by their number, for a bundle of one of them. */
export async function listLabs(tx: Tx, incidentId: string) {
  const found = await tx.exposureLab.findMany({
    where: { exposure: { incidentId } },
    orderBy: { lab: { number: "asc" } },
    select: { organisationId: true, lab: { select: { number: true, name: true } } },
  });
  return found.map(({ organisationId, lab }) => ({ organisationId, ...lab }));
}

export type CaseLab = Awaited<ReturnType<typeof listLabs>>[number];
