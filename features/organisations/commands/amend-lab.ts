import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canAmendOrganisation } from "../access.ts";
import { amendLabInput } from "../schema.ts";
import { getLabInUse, refuseOvertaken } from "../writes.ts";

/** Renames a laboratory or moves it to another department; its number stays. */
export const amendLab = command({
  input: amendLabInput,
  load: (tx, { labId }) => getLabInUse(tx, labId),
  access: canAmendOrganisation,
  run: async ({ tx, input, subject: { id, organisationId } }) => {
    const { labId: _id, version, ...lab } = input;
    const { count } = await tx.lab.updateMany({
      where: { id, version },
      data: { ...lab, version: { increment: 1 } },
    });
    refuseOvertaken(count);
    const amended = event("lab.amended", { organisationId, subjectId: id, fields: lab });
    return { result: { organisationId }, events: [amended] };
  },
});
