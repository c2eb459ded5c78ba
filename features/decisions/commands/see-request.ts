import { hasMandate } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDecideObligation } from "../access.ts";
import { getRequest } from "../asking/queries.ts";
import { seeRequestInput } from "../schema.ts";

/** Who is asked has read the opinion and the facts, and goes on to decide. */
export const seeRequest = command({
  input: seeRequestInput,
  load: async (tx, { requestId }, { id: memberId }) => {
    const request = await getRequest(tx, requestId);
    const { organisationId } = request;
    return { ...request, isDelegate: await hasMandate(tx, { organisationId, memberId, purpose: "decide" }) };
  },
  access: canDecideObligation,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, subject, now }) => {
    const { id, incidentId, organisationId, obligationId } = subject;
    const seen = { seenAt: now.toString(), seenBy: actor.name };
    const { count } = await tx.decisionRequest.updateMany({
      where: { id, seenAt: null, answeredAt: null },
      data: { ...seen, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody has read or answered it already");
    return {
      result: { obligationId },
      events: [event("decision.seen", { incidentId, organisationId, subjectId: id, fields: seen })],
    };
  },
});
