import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canCloseIncident } from "../../access.ts";
import { findClosure } from "../queries.ts";
import { reopenIncidentInput } from "../schema.ts";
import { getIncident, lockCase } from "../writes.ts";

/** Reopens one of the three states of a case; reopened operations ask for attention again. The closing stays on file. */
export const reopenIncident = command({
  input: reopenIncidentInput,
  load: getIncident,
  access: canCloseIncident,
  origin: (_input, incident) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { state, reason } = input;
    const incidentId = subject.id;
    await lockCase(tx, incidentId);
    const closure = await findClosure(tx, { incidentId, state });
    if (closure === null) throw new AppError("conflict", "this is not closed");
    const fields = { reopenedAt: now.toString(), reopenedBy: actor.name, reopenedFor: reason };
    await tx.closure.updateMany({ where: { id: closure.id }, data: fields });
    const events: [Event, ...Event[]] = [
      event("closure.reopened", { incidentId, subjectId: closure.id, fields }),
    ];
    if (state !== "operational") return { result: undefined, events };
    await tx.incident.updateMany({
      where: { id: incidentId },
      data: { closedAt: null, closedOn: null, version: { increment: 1 } },
    });
    await tx.obligation.updateMany({ where: { incidentId }, data: { incidentClosed: false } });
    const shared = { incidentId, shared: true, subjectId: incidentId } as const;
    events.push(
      event("incident.reopened", { ...shared, fields: { closedAt: null, closedOn: null, reason } }),
    );
    return { result: undefined, events };
  },
});
