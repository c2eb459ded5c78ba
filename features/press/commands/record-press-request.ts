import { precedes } from "#features/regulator-questions/rules.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { canRecordPressRequest } from "../access.ts";
import { getCase } from "../queries.ts";
import { recordPressRequestInput } from "../schema.ts";

/** What a medium asks, in words that name nobody, and by when it wants to know. */
export const recordPressRequest = command({
  input: recordPressRequestInput,
  load: getCase,
  access: canRecordPressRequest,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, organisationId, ...fields } = input;
    const { received, wantedBy } = fields;
    if (isAhead(received, now)) throw invalid("received", "inFuture");
    if (wantedBy !== null && precedes(wantedBy, received)) throw invalid("wantedBy", "dueBeforeReceived");
    const requestId = newId();
    await tx.pressRequest.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: requestId, incidentId, organisationId, ...fields },
        ...{ wantedBy: wantedBy ?? Prisma.DbNull, recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const recorded = event("press_request.recorded", {
      ...{ incidentId, organisationId, subjectId: requestId, occurred: occurredAt(received) },
      fields: { ...fields, received: received as Json, wantedBy: wantedBy as Json },
    });
    return { result: { requestId }, events: [recorded] };
  },
});
