import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
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

/** One of them, and whether `actor` directs the crisis cell of its case. */
export async function getOperational(tx: Tx, operationalId: string, actor: Actor) {
  const found = await tx.operationalDecision.findFirst({
    where: { id: operationalId },
    select: { ...SHOWN, incidentId: true, incident: { select: { origin: true } } },
  });
  if (found === null) throw notFound("operational decision");
  const isDirector = await directsCell(tx, found.incidentId, actor);
  return { ...found, state: found.state as OperationalState, isDirector };
}

/** Does this person direct the crisis cell of a case now? The duty without an end is in force. */
export async function directsCell(tx: Tx, incidentId: string, { id: memberId }: Actor): Promise<boolean> {
  const duties = await tx.cellDuty.count({
    where: { incidentId, role: "director", untilAt: null, person: { memberId } },
  });
  return duties > 0;
}
