import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canStrikeComplaint } from "../access.ts";
import { getComplaint } from "../queries.ts";
import { strikeComplaintInput } from "../schema.ts";

/** A complaint prepared or recorded in error is struck out, with the reason; one that is proven stands. */
export const strikeComplaint = command({
  input: strikeComplaintInput,
  load: getComplaint,
  access: canStrikeComplaint,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, input: { complaintId, reason }, subject, now }) => {
    const { incidentId, organisationId } = subject;
    if (subject.proof !== null) throw invalid("reason", "complaintProven");
    const struck = { struckAt: now.toString(), struckFor: reason };
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, struckAt: null, proofRecordedAt: null },
      data: struck,
    });
    if (count === 0) throw new AppError("conflict", "struck out already, or proven meanwhile");
    const said = event("complaint.struck", {
      incidentId,
      organisationId,
      subjectId: complaintId,
      fields: struck,
    });
    return { result: { complaintId }, events: [said] };
  },
});
