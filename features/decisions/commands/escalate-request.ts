import { listSigners } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAskForDecisions } from "../access.ts";
import { getRequest } from "../asking/queries.ts";
import { nextSigner } from "../rules.ts";
import { escalateRequestInput } from "../schema.ts";
import { writeToSigners } from "../writes.ts";

/** Passes a request on to the next who holds a mandate to decide. */
export const escalateRequest = command({
  input: escalateRequestInput,
  load: (tx, { requestId }) => getRequest(tx, requestId),
  access: canAskForDecisions,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, recipientId } = subject;
    const signers = await listSigners(tx, [organisationId], now);
    const next = nextSigner(signers.get(organisationId) ?? [], subject);
    if (next === null) throw invalid("reason", "nobodyElseSigns");
    const passedOn = {
      recipientId: next.memberId,
      recipient: next.holder,
      escalatedAt: now.toString(),
      passed: recipientId === null ? subject.passed : [...subject.passed, recipientId],
    };
    const { count } = await tx.decisionRequest.updateMany({
      where: { id, version: input.version, answeredAt: null },
      // Who is asked now has not read it yet.
      data: { ...passedOn, seenAt: null, seenBy: null, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "it was answered or passed on meanwhile");
    const asked = {
      recipientId: next.memberId,
      obligationId: subject.obligation.id,
      incidentId,
      organisationId,
    };
    if (subject.incident.origin !== "demonstration") await writeToSigners(tx, { actor, now, asked: [asked] });
    const fields = { ...passedOn, seenAt: null, seenBy: null, reason: input.reason };
    return {
      result: undefined,
      events: [event("decision.escalated", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});
