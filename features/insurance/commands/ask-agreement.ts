import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAskAgreement } from "../access.ts";
import { getInsuranceFile } from "../queries.ts";
import { askAgreementInput } from "../schema.ts";

/** An agreement was asked of the insurer before the money is spent. */
export const askAgreement = command({
  input: askAgreementInput,
  load: getInsuranceFile,
  access: canAskAgreement,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { asked, ...content } = input;
    const { incidentId, organisationId } = subject;
    if (isAhead(asked, now)) throw invalid("asked", "inFuture");
    const agreementId = newId();
    const fields = { ...content, recordedAt: now.toString(), recordedBy: actor.name };
    const of = { incidentId, organisationId };
    await tx.priorAgreement.createMany({
      data: { workspaceId: actor.workspaceId, id: agreementId, ...of, ...fields, asked },
    });
    const said = event("prior_agreement.asked", {
      ...{ ...of, subjectId: agreementId, occurred: occurredAt(asked) },
      fields: { ...fields, asked: asked as Json },
    });
    return { result: { agreementId }, events: [said] };
  },
});
