import { citeExhibits } from "#features/timeline/citations/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
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
    const { incidentId, organisationId, exhibits, ...claimed } = input;
    if (organisationId !== null && !(await hasFile(tx, { incidentId, organisationId })))
      throw invalid("organisationId", "choose");
    const fields = { ...claimed, recordedBy: actor.name };
    const claimId = newId();
    await tx.claim.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id: claimId,
        incidentId,
        organisationId,
        ...fields,
        recordedAt: now.toString(),
      },
    });
    const about = organisationId === null ? {} : { organisationId };
    const recorded = event("claim.recorded", {
      ...{ incidentId, subjectId: claimId, fields: { ...fields, ...about } },
    });
    // A claim stands in the case's own log, whomever it is about.
    const citing = {
      incidentId,
      organisationId: null,
      visibility: "case",
      kind: "claim",
      id: claimId,
    } as const;
    const cited = await citeExhibits(tx, { ...citing, seq: null }, { numbers: exhibits, actor, now });
    return { result: { claimId }, events: [recorded, ...cited] };
  },
});

async function hasFile(tx: Tx, where: { incidentId: string; organisationId: string }): Promise<boolean> {
  return (await tx.exposure.count({ where })) > 0;
}
