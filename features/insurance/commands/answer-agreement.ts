import { precedes } from "#features/regulator-questions/rules.ts";
import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAnswerAgreement } from "../access.ts";
import { getAgreement } from "../queries.ts";
import { answerAgreementInput } from "../schema.ts";

/** What the insurer answered: given, up to what amount, or refused; by whom, with the piece that says so. Recorded once. */
export const answerAgreement = command({
  input: answerAgreementInput,
  load: getAgreement,
  access: canAnswerAgreement,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { agreementId, answered, ...given } = input;
    const { incidentId, organisationId, agreement } = subject;
    if (isAhead(answered, now)) throw invalid("answered", "inFuture");
    if (precedes(answered, agreement.asked)) throw invalid("answered", "answerBeforeRequest");
    const of = { incidentId, organisationId };
    await expectExhibits(tx, { ...of, ids: [given.evidenceId], path: "evidenceId" });
    const fields = { ...given, answerRecordedAt: now.toString(), answerRecordedBy: actor.name };
    const { count } = await tx.priorAgreement.updateMany({
      where: { id: agreementId, answerRecordedAt: null },
      data: { ...fields, answered },
    });
    if (count === 0) throw new AppError("conflict", "an answer is recorded already");
    const said = event("prior_agreement.answered", {
      ...{ ...of, subjectId: agreementId, occurred: occurredAt(answered) },
      fields: { ...fields, answered: answered as Json },
    });
    return { result: { agreementId }, events: [said] };
  },
});
