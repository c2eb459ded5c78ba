import { isInFuture } from "#features/exposures/rules.ts";
import { getVendorInCase, listControllerNames } from "#features/vendor-notices/queries.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canMakeDemand } from "../access.ts";
import { listQuestions } from "../queries.ts";
import { makeDemandInput } from "../schema.ts";

/** Keeps a formal notice, a request to preserve or an audit right invoked, as it was sent. */
export const makeDemand = command({
  input: makeDemandInput,
  load: getVendorInCase,
  access: canMakeDemand,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, ...demanded } = input;
    const { vendorId, organisationId, questionId, made } = demanded;
    if (isInFuture(made, subject.vendor.timeZone, now)) throw invalid("made", "inFuture");
    const controllers = await listControllerNames(tx, incidentId);
    if (organisationId !== null && !controllers.some(({ id }) => id === organisationId))
      throw invalid("organisationId", "choose");
    const questions = questionId === null ? [] : await listQuestions(tx, incidentId);
    if (questionId !== null && !questions.some((one) => one.id === questionId && one.vendorId === vendorId))
      throw invalid("questionId", "choose");
    const id = newId();
    const fields = { ...demanded, recordedAt: now.toString(), recordedBy: actor.name };
    await tx.vendorDemand.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, ...fields },
    });
    const demand = event("demand.made", {
      incidentId,
      organisationId: vendorId,
      subjectId: id,
      occurred: occurredAt(made),
      fields: { ...fields, made: made as Json },
    });
    return { result: { demandId: id }, events: [demand] };
  },
});
