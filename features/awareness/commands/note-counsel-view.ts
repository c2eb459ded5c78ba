import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canNoteCounsel } from "../access.ts";
import { getCandidate } from "../queries.ts";
import { noteCounselInput } from "../schema.ts";

/** Notes what counsel said of a candidate: the DPO, the signatory and the auditor alone read it, in the log too. */
export const noteCounselView = command({
  input: noteCounselInput,
  load: (tx, { candidateId }) => getCandidate(tx, candidateId),
  access: canNoteCounsel,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: candidateId, incidentId, organisationId } = subject;
    const id = newId();
    const { counselView } = input;
    await tx.counselView.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id, incidentId, candidateId, organisationId, counselView },
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
    });
    const noted = event("counsel_view.recorded", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { candidateId, counselView },
    });
    return { result: undefined, events: [noted] };
  },
});
