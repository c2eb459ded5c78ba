import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAmendInsuranceFile } from "../access.ts";
import { getInsuranceFile } from "../queries.ts";
import { amendInsuranceFileInput } from "../schema.ts";

/** Says more of the policy, of the insurer's expert, of the documents; the earlier words stay in the log. */
export const amendInsuranceFile = command({
  input: amendInsuranceFileInput,
  load: getInsuranceFile,
  access: canAmendInsuranceFile,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, input, subject }) => {
    const { fileId, version, ...content } = input;
    const { incidentId, organisationId } = subject;
    const of = { incidentId, organisationId };
    await expectExhibits(tx, { ...of, ids: content.documentIds, path: "documentIds" });
    const { count } = await tx.insuranceFile.updateMany({
      where: { id: fileId, version },
      data: { ...content, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "changed meanwhile");
    const amended = event("insurance_file.amended", { ...of, subjectId: fileId, fields: content });
    return { result: { fileId }, events: [amended] };
  },
});
