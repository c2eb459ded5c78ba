import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";

/** The case whose cell it is. */
export async function getCase(tx: Tx, { incidentId }: { incidentId: string }) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, origin: true },
  });
  if (incident === null) throw notFound("incident");
  return { incidentId: incident.id, origin: incident.origin as Origin };
}

/** Somebody of the cell, with the case. */
export async function getPerson(tx: Tx, { personId }: { personId: string }) {
  const person = await tx.cellPerson.findFirst({
    where: { id: personId },
    select: {
      id: true,
      incidentId: true,
      memberId: true,
      name: true,
      version: true,
      incident: { select: { origin: true } },
    },
  });
  if (person === null) throw notFound("person");
  const { incident, ...rest } = person;
  return { ...rest, origin: incident.origin as Origin };
}

/** Whoever changes the rota of a case takes turns. */
export async function lockRota(tx: Tx, incidentId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM incidents WHERE id = ${incidentId}::uuid FOR UPDATE`;
}

export const written = (at: Temporal.Instant): string => at.toString({ fractionalSecondDigits: 3 });
