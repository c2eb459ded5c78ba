import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { earliest, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCloseIncident } from "../access.ts";
import { closeIncidentInput } from "../schema.ts";

/** Closes the case: its open obligations stay on file and stop asking for attention. */
export const closeIncident = command({
  input: closeIncidentInput,
  load: getIncident,
  access: canCloseIncident,
  origin: (_input, incident) => incident.origin as Origin,
  run: async ({ tx, input, subject, now }) => {
    const closedAt = input.closedAt === null ? now : earliest(input.closedAt, "UTC");
    if (Temporal.Instant.compare(closedAt, now) > 0) throw invalid("closedAt", "inFuture");
    const { count } = await tx.incident.updateMany({
      where: { id: subject.id, closedAt: null },
      data: { closedAt: closedAt.toString(), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "the incident is already closed");
    await tx.obligation.updateMany({ where: { incidentId: subject.id }, data: { incidentClosed: true } });
    const closed = event("incident.closed", {
      incidentId: subject.id,
      shared: true,
      subjectId: subject.id,
      occurred: occurredAt(input.closedAt),
      fields: { closedAt: closedAt.toString(), reason: input.reason },
    });
    return { result: undefined, events: [closed] };
  },
});

async function getIncident(tx: Tx, { incidentId }: { incidentId: string }) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, origin: true },
  });
  if (incident === null) throw notFound("incident");
  return incident;
}
