import { writeReminders } from "#features/reminders/writes.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRequestNotice } from "../access.ts";
import { getVendorInCase, listControllerNames } from "../queries.ts";
import { requestNoticeInput } from "../schema.ts";

/** Asks a vendor to give notice to the controllers concerned, and names them to it. */
export const requestNotice = command({
  input: requestNoticeInput,
  load: getVendorInCase,
  access: canRequestNotice,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, vendorId, organisationIds, message } = input;
    const controllers = await listControllerNames(tx, incidentId);
    const addressees = controllers.filter(({ id }) =>
      organisationIds.length === 0 ? true : organisationIds.includes(id),
    );
    if (addressees.length === 0 || addressees.length < organisationIds.length)
      throw invalid("organisationIds", "choose");
    const id = newId();
    const fields = { vendorId, message, addressees, askedAt: now.toString(), askedBy: actor.name };
    await tx.noticeRequest.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, ...fields },
    });
    const requested = event("notice.requested", {
      incidentId,
      organisationId: vendorId,
      subjectId: id,
      fields,
    });
    const about = { kind: "notice_request", id };
    const text = message === "" ? subject.incident.reference : message;
    const told = await writeReminders(tx, {
      ...{ actor, now },
      reminders: [{ incidentId, organisationId: vendorId, memberId: null, about, text }],
    });
    return { result: { requestId: id }, events: [requested, ...told] };
  },
});
