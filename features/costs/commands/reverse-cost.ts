import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordCost } from "../access.ts";
import { reverseCostInput } from "../schema.ts";

/** Takes a line away by one of the opposite amount, with the reason; both stay on file. Two reversals at once: one stands. */
export const reverseCost = command({
  input: reverseCostInput,
  load: async (tx, { costId }) => {
    const cost = await tx.cost.findFirst({
      where: { id: costId },
      include: { incident: { select: { origin: true } }, reversals: { select: { id: true } } },
    });
    if (cost === null) throw notFound("cost");
    return cost;
  },
  access: canRecordCost,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { costId, reason }, subject: cost, now }) => {
    if (cost.reversesId !== null || cost.reversals.length > 0)
      throw new AppError("conflict", "this line is reversed already, or reverses another");
    const { incidentId, organisationId, sort, currency, vat, supplier, priorAgreement } = cost;
    const kept = { organisationId, sort, currency, vat, supplier, priorAgreement };
    const fields = { ...kept, amountCents: -Number(cost.amountCents), note: reason, reversesId: costId };
    const reversalId = newId();
    await tx.cost.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: reversalId, incidentId, ...fields },
        spentOn: cost.spentOn,
        recordedAt: now.toString(),
        recordedBy: actor.name,
      },
    });
    const spentOn = cost.spentOn.toISOString().slice(0, 10);
    return {
      result: { costId: reversalId },
      events: [event("cost.reversed", { incidentId, subjectId: reversalId, fields: { ...fields, spentOn } })],
    };
  },
});
