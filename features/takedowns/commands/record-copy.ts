import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordCopy } from "../access.ts";
import { recordCopyInput } from "../schema.ts";

/** A place where what leaked can be had. The address is text: nothing here opens it. */
export const recordCopy = command({
  input: recordCopyInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canRecordCopy,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...fields } = input;
    if (isAhead(fields.foundAt, now)) throw invalid("foundAt", "inFuture");
    const copyId = newId();
    await tx.onlineCopy.createMany({
      data: { workspaceId: actor.workspaceId, id: copyId, incidentId, ...fields, recordedAt: now.toString() },
    });
    const occurred = occurredAt(fields.foundAt);
    return {
      result: { copyId },
      events: [event("online_copy.found", { incidentId, subjectId: copyId, occurred, fields })],
    };
  },
});
