import { getObligation } from "#features/obligations/queries.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canGiveOpinion } from "../access.ts";
import { giveOpinionInput } from "../schema.ts";

/** The DPO's opinion on one obligation: dated, and kept when the controller does not follow it. */
export const giveOpinion = command({
  input: giveOpinionInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canGiveOpinion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId } = subject;
    const id = newId();
    const given = { givenAt: now.toString(), givenBy: actor.name };
    const fields = { ...input, givenById: actor.id };
    await tx.opinion.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, organisationId, ...fields, ...given },
    });
    const opinion = event("opinion.given", { incidentId, organisationId, subjectId: id, fields });
    return { result: undefined, events: [opinion] };
  },
});
