import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { getCase, getDraft } from "../../drafts/queries.ts";
import { canAcceptContradiction } from "../access.ts";
import { readGuard } from "../queries.ts";
import { acceptContradictionInput } from "../schema.ts";

/** Takes a contradiction as it is, with the reason, for exactly the two values that the person saw. */
export const acceptContradiction = command({
  input: acceptContradictionInput,
  load: async (tx, { draftId, seen }, { reach }) => {
    const draft = await getDraft(tx, draftId);
    // Whether it is late is put right, never accepted: it is not among what is found here.
    const asked = { incidentId: draft.incidentId, reach, draftIds: [draftId], at: null };
    const { found } = await readGuard(tx, asked);
    const one = found.get(draftId)?.find(({ id }) => id === seen) ?? null;
    const organisationId = one === null ? draft.organisationId : one.organisationId;
    return { draft, one, organisationId, incident: await getCase(tx, draft.incidentId) };
  },
  access: canAcceptContradiction,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject: { draft, one, organisationId }, now }) => {
    if (one === null || one.accepted !== null)
      throw new AppError("conflict", "one of the two values changed, or somebody accepted it meanwhile");
    const { incidentId, id: draftId } = draft;
    const id = newId();
    const row = {
      ...{ draftId, rule: one.rule, matter: one.matter, ownValue: one.own.says, otherValue: one.other.says },
      ...{ reason: input.reason, acceptedAt: now.toString({ fractionalSecondDigits: 3 }) },
      ...{ acceptedBy: actor.name, acceptedById: actor.id },
    };
    await tx.contradictionAcceptance.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, organisationId, ...row },
    });
    const accepted = event("contradiction.accepted", {
      ...{ incidentId, ...(organisationId === null ? {} : { organisationId }), subjectId: id, fields: row },
    });
    return { result: { draftId }, events: [accepted] };
  },
});
