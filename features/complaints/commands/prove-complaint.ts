import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canProveComplaint } from "../access.ts";
import { getComplaint } from "../queries.ts";
import { dayIn } from "../rules.ts";
import { proveComplaintInput } from "../schema.ts";

/** The record or the receipt of a complaint that was lodged: its number, its day, the piece itself. Recorded once. */
export const proveComplaint = command({
  input: proveComplaintInput,
  load: getComplaint,
  access: canProveComplaint,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { complaintId, ...proof } = input;
    const { incidentId, organisationId, lodged, exposure } = subject;
    if (lodged === null) throw invalid("proofOn", "complaintNotLodged");
    if (isAhead({ date: proof.proofOn, precision: "day" }, now)) throw invalid("proofOn", "inFuture");
    if (proof.proofOn < dayIn(lodged, exposure.organisation.timeZone))
      throw invalid("proofOn", "proofBeforeComplaint");
    const file = { incidentId, organisationId };
    await expectExhibits(tx, { ...file, ids: [proof.proofEvidenceId], path: "proofEvidenceId" });
    const recorded = { proofRecordedAt: now.toString(), proofRecordedBy: actor.name };
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, proofRecordedAt: null, struckAt: null },
      data: { ...proof, ...recorded, proofOn: `${proof.proofOn}T00:00:00Z` },
    });
    if (count === 0)
      throw new AppError("conflict", "a proof is recorded already, or the complaint is struck out");
    const proven = event("complaint.proven", {
      ...{ ...file, subjectId: complaintId, occurred: { date: proof.proofOn } },
      fields: { ...proof, ...recorded },
    });
    return { result: { complaintId }, events: [proven] };
  },
});
