import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { isDayAhead } from "../../filed-when/rules.ts";
import { getFiling } from "../queries.ts";
import { isBeforeFiling } from "../rules.ts";
import { recordReceiptInput } from "../schema.ts";

/** The number and the document that the authority gave back, when they come; none is older than its filing, none lies ahead. */
export const recordReceipt = command({
  input: recordReceiptInput,
  load: (tx, { filingId }) => getFiling(tx, filingId),
  access: canRecordFiling,
  origin: (_input, { obligation }) => obligation.incident.origin as Origin,
  run: async ({ tx, input, subject, now }) => {
    const { id, incidentId, organisationId, obligation } = subject;
    const { timeZone } = obligation.exposure.organisation;
    if (isDayAhead(input.documentOn, { zone: timeZone, now })) throw invalid("documentOn", "dayAhead");
    if (isBeforeFiling(input.documentOn, subject, timeZone)) throw invalid("documentOn", "olderThanFiling");
    await expectExhibits(tx, { incidentId, organisationId, ids: [input.receiptId], path: "receiptId" });
    const { receiptNumber, documentOn, receiptId } = input;
    const receiptAt = now.toString({ fractionalSecondDigits: 3 });
    const { count } = await tx.filing.updateMany({
      where: { id, version: input.version, withdrawnAt: null },
      data: {
        ...{ receiptNumber, receiptId, receiptAt, version: { increment: 1 } },
        documentOn: documentOn === null ? null : `${documentOn}T00:00:00Z`,
      },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this filing meanwhile");
    const fields = { receiptNumber, documentOn, receiptId, receiptAt };
    return {
      result: { reference: obligation.incident.reference, draftId: subject.draftId },
      events: [event("filing.received", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});
