import { getFile } from "#features/complaints/queries.ts";
import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canOpenInsuranceFile } from "../access.ts";
import { openInsuranceFileInput } from "../schema.ts";

/** Opens the file of one policy of an organisation: the insurer, the policy and its terms, the documents. */
export const openInsuranceFile = command({
  input: openInsuranceFileInput,
  load: getFile,
  access: canOpenInsuranceFile,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, organisationId, ...content } = input;
    const of = { incidentId, organisationId };
    await expectExhibits(tx, { ...of, ids: content.documentIds, path: "documentIds" });
    const fileId = newId();
    const fields = { ...content, recordedAt: now.toString(), recordedBy: actor.name };
    await tx.insuranceFile.createMany({
      data: { workspaceId: actor.workspaceId, id: fileId, ...of, ...fields },
    });
    const opened = event("insurance_file.opened", { ...of, subjectId: fileId, fields });
    return { result: { fileId }, events: [opened] };
  },
});
