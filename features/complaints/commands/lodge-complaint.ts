import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canLodgeComplaint } from "../access.ts";
import { getComplaint } from "../queries.ts";
import { lodgeComplaintInput } from "../schema.ts";

/** Records that the complaint was lodged, when and by whom. Its record or receipt may come later. */
export const lodgeComplaint = command({
  input: lodgeComplaintInput,
  load: getComplaint,
  access: canLodgeComplaint,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, input, subject, now }) => {
    const { complaintId, version, lodged, lodgedBy } = input;
    if (isAhead(lodged, now)) throw invalid("lodged", "inFuture");
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, version, lodgedBy: null, struckAt: null },
      data: { lodged, lodgedBy, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "lodged already, struck out, or changed meanwhile");
    const { incidentId, organisationId } = subject;
    const said = event("complaint.lodged", {
      ...{ incidentId, organisationId, subjectId: complaintId, occurred: occurredAt(lodged) },
      fields: { lodged: lodged as Json, lodgedBy },
    });
    return { result: { complaintId }, events: [said] };
  },
});
