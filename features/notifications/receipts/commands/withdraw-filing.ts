import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { getFiling } from "../queries.ts";
import { withdrawFilingInput } from "../schema.ts";

/** Records that a filing was withdrawn with the authority, and why. It stays on file; no deadline moves. */
export const withdrawFiling = command({
  input: withdrawFilingInput,
  load: (tx, { filingId }) => getFiling(tx, filingId),
  access: canRecordFiling,
  origin: (_input, { obligation }) => obligation.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, obligation } = subject;
    const fields = {
      withdrawnAt: now.toString({ fractionalSecondDigits: 3 }),
      ...{ withdrawnBy: actor.name, withdrawnFor: input.reason },
    };
    const { count } = await tx.filing.updateMany({
      where: { id, version: input.version, withdrawnAt: null },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed or withdrew this filing meanwhile");
    return {
      result: { reference: obligation.incident.reference, draftId: subject.draftId },
      events: [event("filing.withdrawn", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});
