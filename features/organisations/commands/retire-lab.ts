import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { retireLabInput } from "../schema.ts";
import { getLabInUse, listOpenCases, refuseOvertaken } from "../writes.ts";

/** Takes a laboratory out of use; past cases keep it. */
export const retireLab = command({
  input: retireLabInput,
  load: (tx, { labId }) => getLabInUse(tx, labId),
  access: canAmendOrganisation,
  run: async ({ tx, input: { version, reason }, subject: { id, organisationId }, now }) => {
    const open = await listOpenCases(tx, { labs: { some: { labId: id } } });
    if (open.length > 0) throw invalid("reason", "inOpenCase");
    const retired = { retiredAt: now.toString({ fractionalSecondDigits: 3 }), retiredFor: reason };
    const { count } = await tx.lab.updateMany({
      where: { id, version },
      data: { ...retired, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    const fields = retired;
    return {
      result: { organisationId },
      events: [event("lab.retired", { organisationId, subjectId: id, fields })],
    };
  },
});
