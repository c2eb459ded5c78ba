import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReceiveNotice } from "../access.ts";
import { getExposure, instantsOf } from "../queries.ts";
import { isInFuture } from "../rules.ts";
import { receiveNoticeInput } from "../schema.ts";
import { changeFacts } from "../writes.ts";

/** Records when the processor's notice reached the controller: without another awareness, it starts the clock. */
export const receiveNotice = command({
  input: receiveNoticeInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canReceiveNotice,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (isInFuture(input.receivedAt, subject.organisation.timeZone, now))
      throw invalid("receivedAt", "inFuture");
    const instants = { ...instantsOf(subject), processor_notice: input.receivedAt };
    const moved = await changeFacts(tx, {
      subject,
      version: input.version,
      data: { instants },
      workspaceId: actor.workspaceId,
      now,
    });
    const received = event("notice.received", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      occurred: occurredAt(input.receivedAt),
      fields: { instants: instants as Json, channel: input.channel },
    });
    return { result: undefined, events: [received, ...moved] };
  },
});
