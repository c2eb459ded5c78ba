import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSending } from "../../access.ts";
import { countComplaintsInput } from "../schema.ts";

/** How many complaints of victims an organisation knows of, by where they were lodged, and from whom it knows. */
export const countComplaints = command({
  input: countComplaintsInput,
  load: async (tx, { incidentId, organisationId }) => {
    const file = await tx.exposure.findFirst({
      where: { incidentId, organisationId },
      select: {
        organisationId: true,
        organisation: { select: { timeZone: true } },
        incident: { select: { origin: true } },
      },
    });
    if (file === null) throw notFound("organisation file");
    return file;
  },
  access: canRecordSending,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId, ...said } = input;
    const { route, countedOn } = said;
    const today = now.toZonedDateTimeISO(subject.organisation.timeZone).toPlainDate().toString();
    if (countedOn > today) throw invalid("countedOn", "dayAhead");
    const standing = await tx.victimComplaintCount.findFirst({
      where: { incidentId, organisationId, route, replacedBy: { none: {} } },
      select: { id: true, count: true },
    });
    const known = said.count ?? 0;
    if (standing !== null && known < standing.count && said.reason === "")
      throw invalid("reason", "reasonForLess");
    const countId = newId();
    const fields = { ...said, count: known, replacesId: standing?.id ?? null };
    const { count } = await tx.victimComplaintCount.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id: countId, incidentId, organisationId, ...fields },
        ...{ countedOn: new Date(countedOn), recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody counted these complaints meanwhile");
    const counted = event("victim_complaints.counted", {
      ...{ incidentId, organisationId, subjectId: countId, fields },
      occurred: { date: countedOn },
    });
    return { result: { countId }, events: [counted] };
  },
});
