import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { earliest, occurredAt } from "#lib/moment.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canCloseIncident } from "../../access.ts";
import { findClosure, listOpenFiles } from "../queries.ts";
import { closureProblems, type OpenFile } from "../rules.ts";
import { closeIncidentInput } from "../schema.ts";
import { getIncident, lockCase } from "../writes.ts";

/**
 * Closes one of the three states of a case. The operations close with nothing open, or with everything that is open
 * accepted by name and with a reason; its obligations then stay on file and stop asking for attention.
 */
export const closeIncident = command({
  input: closeIncidentInput,
  load: getIncident,
  access: canCloseIncident,
  origin: (_input, incident) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { state, reason, lessons } = input;
    const incidentId = subject.id;
    const closing = input.closedAt === null ? now : earliest(input.closedAt, "UTC");
    if (Temporal.Instant.compare(closing, now) > 0) throw invalid("closedAt", "inFuture");
    await lockCase(tx, incidentId);
    if (await isClosed(tx, { incidentId, state })) throw new AppError("conflict", "this is closed already");
    const open = state === "operational" ? await listOpenFiles(tx, incidentId) : [];
    const problems = closureProblems(open, input);
    if (problems.length > 0) throw new AppError("invalid", "some of the case is still open", { problems });
    const closedAt = closing.toString();
    const day = input.closedAt === null || typeof input.closedAt === "string" ? null : input.closedAt.date;
    const closedOn = day === null ? null : `${day}T00:00:00Z`;
    const fields = { state, closedAt, closedBy: actor.name, reason, lessons };
    const id = newId();
    const { workspaceId } = actor;
    await tx.closure.createMany({ data: { workspaceId, id, incidentId, ...fields, closedOn } });
    const occurred = occurredAt(input.closedAt);
    const recorded = event("closure.recorded", {
      ...{ incidentId, subjectId: id, occurred, fields: { ...fields, closedOn: day } },
    });
    const accepted = await accept(tx, open, {
      ...{ workspaceId, incidentId, closureId: id, reason: input.acceptedFor },
    });
    const events: [Event, ...Event[]] = [recorded, ...accepted];
    if (state !== "operational") return { result: undefined, events };
    await tx.incident.updateMany({
      where: { id: incidentId },
      data: { closedAt, closedOn, version: { increment: 1 } },
    });
    await tx.obligation.updateMany({ where: { incidentId }, data: { incidentClosed: true } });
    const shared = { incidentId, shared: true, subjectId: incidentId, occurred } as const;
    events.push(event("incident.closed", { ...shared, fields: { closedAt, closedOn: day, reason } }));
    return { result: undefined, events };
  },
});

async function isClosed(tx: Tx, { incidentId, state }: { incidentId: string; state: string }) {
  if (state !== "operational") return (await findClosure(tx, { incidentId, state })) !== null;
  const running = await tx.incident.count({ where: { id: incidentId, closedAt: null } });
  return running === 0;
}

type Accepting = {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly closureId: string;
  readonly reason: string;
};

/** One entry for each organisation: what stays open in its file, and why it may. */
async function accept(tx: Tx, files: readonly OpenFile[], accepting: Accepting): Promise<Event[]> {
  const { workspaceId, incidentId, closureId, reason } = accepting;
  const rows = files.map(({ exposureId, organisationId, items }) => ({
    ...{ workspaceId, id: newId(), closureId, incidentId, exposureId, organisationId, reason },
    items: items.map(
      ({ kind, obligation, matter }): Json => ({
        ...{ kind, obligationId: obligation?.id ?? null },
        ...(matter === undefined ? {} : { matterId: matter.id }),
      }),
    ),
  }));
  await insertRows(tx, [{ table: "acceptances", rows }]);
  return rows.map(({ id, exposureId, organisationId, items }) =>
    event("closure.accepted", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { closureId, exposureId, organisationId, items, reason },
    }),
  );
}
