import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { OperationalState } from "./catalogue.ts";
import { isDirectingAt } from "./rules.ts";

const SHOWN = {
  ...{ id: true, organisationId: true, kind: true, why: true, state: true, version: true },
  ...{
    proposedAt: true,
    proposedBy: true,
    proposedById: true,
    decidedAt: true,
    decidedBy: true,
    takenBy: true,
    reasons: true,
  },
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

/** One of them, and when `actor` directs the crisis cell of its case. */
export async function getOperational(tx: Tx, operationalId: string, actor: Actor) {
  const found = await tx.operationalDecision.findFirst({
    where: { id: operationalId },
    select: { ...SHOWN, incidentId: true, incident: { select: { origin: true } } },
  });
  if (found === null) throw notFound("operational decision");
  const directing = await listDirecting(tx, found.incidentId, actor);
  return { ...found, state: found.state as OperationalState, directing };
}

function listDirecting(tx: Tx, incidentId: string, { id: memberId }: Actor) {
  return tx.cellDuty.findMany({
    where: { incidentId, role: "director", person: { memberId } },
    select: { fromAt: true, untilAt: true },
  });
}

type Directing = { readonly incidentId: string; readonly actor: Actor; readonly now: Temporal.Instant };

/** Does this person direct the crisis cell of a case at this moment? */
export async function directsCell(tx: Tx, { incidentId, actor, now }: Directing): Promise<boolean> {
  return isDirectingAt(await listDirecting(tx, incidentId, actor), now);
}
