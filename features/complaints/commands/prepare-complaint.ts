import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canPrepareComplaint } from "../access.ts";
import { getFile } from "../queries.ts";
import { prepareComplaintInput } from "../schema.ts";

/** Opens the complaint of one organisation: who complains and by what power, where, the facts and the pieces. */
export const prepareComplaint = command({
  input: prepareComplaintInput,
  load: getFile,
  access: canPrepareComplaint,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, organisationId, ...content } = input;
    const file = { incidentId, organisationId };
    await expectExhibits(tx, { ...file, ids: content.exhibitIds, path: "exhibitIds" });
    await expectExhibits(tx, { ...file, ids: [content.powerEvidenceId], path: "powerEvidenceId" });
    const complaintId = newId();
    const fields = { ...content, preparedAt: now.toString(), preparedBy: actor.name };
    await tx.complaint.createMany({
      data: { workspaceId: actor.workspaceId, id: complaintId, ...file, ...fields },
    });
    const prepared = event("complaint.prepared", { ...file, subjectId: complaintId, fields });
    return { result: { complaintId }, events: [prepared] };
  },
});
