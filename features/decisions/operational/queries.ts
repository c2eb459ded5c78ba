import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { OperationalState } from "./catalogue.ts";

const SHOWN = {
  ...{ id: true, organisationId: true, kind: true, why: true, state: true, version: true },
  ...{ proposedAt: true, proposedBy: true, decidedAt: true, decidedBy: true, takenBy: true, reasons: true },
  ...{ doneAt: true, doneBy: true, revokedAt: true, revokedBy: true, revokedFor: true },
  organisation: { select: { name: true } },
} as const;

/** The operational decisions of a case, in the order in which they were proposed. */
export async function listOperational(tx: Tx, incidentId: string) {
  const rows = await tx.operationalDecision.findMany({
    where: { incidentId },
    select: SHOWN,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ state, ...row }) => ({ ...row, state: state as OperationalState }));
}

export type ListedOperational = Awaited<ReturnType<typeof listOperational>>[number];

export async function getOperational(tx: Tx, operationalId: string) {
  const found = await tx.operationalDecision.findFirst({
    where: { id: operationalId },
    select: { ...SHOWN, incidentId: true, incident: { select: { origin: true } } },
  });
  if (found === null) throw notFound("operational decision");
  return { ...found, state: found.state as OperationalState };
}
