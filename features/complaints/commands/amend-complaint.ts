import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAmendComplaint } from "../access.ts";
import { getComplaint } from "../queries.ts";
import { amendComplaintInput } from "../schema.ts";

/** Changes a complaint that is not lodged yet; what was lodged stays as it was. */
export const amendComplaint = command({
  input: amendComplaintInput,
  load: getComplaint,
  access: canAmendComplaint,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, input, subject }) => {
    const { complaintId, version, ...content } = input;
    const { incidentId, organisationId } = subject;
    const file = { incidentId, organisationId };
    await expectExhibits(tx, { ...file, ids: content.exhibitIds, path: "exhibitIds" });
    await expectExhibits(tx, { ...file, ids: [content.powerEvidenceId], path: "powerEvidenceId" });
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, version, lodgedBy: null, struckAt: null },
      data: { ...content, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "lodged already, struck out, or changed meanwhile");
    const amended = event("complaint.amended", { ...file, subjectId: complaintId, fields: content });
    return { result: { complaintId }, events: [amended] };
  },
});
