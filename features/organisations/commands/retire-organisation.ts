import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRetireOrganisation } from "../access.ts";
import { retireOrganisationInput } from "../schema.ts";
import { getOrganisationInUse, listOpenCases, refuseOvertaken } from "../writes.ts";

/** Takes an organisation out of use; its past cases keep it, and its record stays readable. */
export const retireOrganisation = command({
  input: retireOrganisationInput,
  load: (tx, { organisationId }) => getOrganisationInUse(tx, organisationId),
  access: canRetireOrganisation,
  run: async ({ tx, input: { version, reason }, subject: { id }, now }) => {
    const open = await listOpenCases(tx, { organisationId: id });
    if (open.length > 0) throw invalid("reason", "inOpenCase");
    const retired = { retiredAt: now.toString({ fractionalSecondDigits: 3 }), retiredFor: reason };
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...retired, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    const fields = { ...retired, mergedInto: null };
    return {
      result: { organisationId: id },
      events: [event("organisation.retired", { organisationId: id, subjectId: id, fields })],
    };
  },
});
