import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordClaimNotice } from "../access.ts";
import { getInsuranceFile } from "../queries.ts";
import { recordClaimNoticeInput } from "../schema.ts";

/** The loss was declared to the insurer: when, by what way, by whom. Recorded once. */
export const recordClaimNotice = command({
  input: recordClaimNoticeInput,
  load: getInsuranceFile,
  access: canRecordClaimNotice,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, input, subject, now }) => {
    const { fileId, version, noticed, reference: typed, ...notice } = input;
    const { incidentId, organisationId } = subject;
    if (isAhead(noticed, now)) throw invalid("noticed", "inFuture");
    const reference = typed === "" ? subject.reference : typed;
    const { count } = await tx.insuranceFile.updateMany({
      where: { id: fileId, version, noticedBy: null },
      data: { noticed, ...notice, reference, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "a notice is recorded already, or changed meanwhile");
    const said = event("insurance_file.noticed", {
      ...{ incidentId, organisationId, subjectId: fileId, occurred: occurredAt(noticed) },
      fields: { noticed: noticed as Json, ...notice, reference },
    });
    return { result: { fileId }, events: [said] };
  },
});
