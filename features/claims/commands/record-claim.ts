import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordClaim } from "../access.ts";
import { recordClaimInput } from "../schema.ts";

export const recordClaim = command({
  input: recordClaimInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canRecordClaim,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...claimed } = input;
    const fields = { ...claimed, recordedBy: actor.name };
    const claimId = newId();
    await tx.claim.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id: claimId,
        incidentId,
        ...fields,
        recordedAt: now.toString(),
      },
    });
    return {
      result: { claimId },
      events: [event("claim.recorded", { incidentId, subjectId: claimId, fields })],
    };
  },
});
