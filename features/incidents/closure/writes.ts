import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

export async function getIncident(tx: Tx, { incidentId }: { incidentId: string }) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, origin: true, closedAt: true },
  });
  if (incident === null) throw notFound("incident");
  return incident;
}

/** Whoever closes, reopens or adds to the case waits; so does whoever changes the facts of a file. */
export async function lockCase(tx: Tx, incidentId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM incidents WHERE id = ${incidentId}::uuid FOR UPDATE`;
  await tx.$executeRaw`SELECT id FROM exposures WHERE incident_id = ${incidentId}::uuid ORDER BY id FOR UPDATE`;
}
