import { fileOf, getExposure } from "#features/exposures/queries.ts";
import { reopenDuties } from "#features/obligations/reopening/writes.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../../access.ts";
import { getFiling } from "../queries.ts";
import { withdrawFilingInput } from "../schema.ts";

/**
 * Records that a filing was withdrawn with the authority, and why. It stays on file; what it met is owed again, by the
 * same dates.
 */
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
    const { workspaceId } = actor;
    const { obligationId } = subject;
    const file = await fileOf(tx, await getExposure(tx, obligation.exposureId));
    const reopened = await reopenDuties(tx, file, { workspaceId, now, obligationId });
    const withdrawn = event("filing.withdrawn", { incidentId, organisationId, subjectId: id, fields });
    return {
      result: { reference: obligation.incident.reference, draftId: subject.draftId },
      events: [withdrawn, ...reopened],
    };
  },
});
