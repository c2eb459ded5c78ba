import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordInstant } from "../access.ts";
import { getExposure, instantsOf } from "../queries.ts";
import { isInFuture } from "../rules.ts";
import { recordInstantInput } from "../schema.ts";
import { changeFacts } from "../writes.ts";

/** Records a moment on which a law counts: a payment, a fix, the end of the impact. Unknown takes it back. */
export const recordInstant = command({
  input: recordInstantInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canRecordInstant,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { exposureId: _id, version, name, moment, reason } = input;
    if (isInFuture(moment, subject.organisation.timeZone, now)) throw invalid("moment", "inFuture");
    const { [name]: _before, ...others } = instantsOf(subject);
    const instants = moment === null ? others : { ...others, [name]: moment };
    const { workspaceId } = actor;
    const moved = await changeFacts(tx, { subject, version, data: { instants }, workspaceId, now });
    const recorded = event("instant.recorded", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      occurred: occurredAt(moment),
      fields: { instants: instants as Json, reason },
    });
    return { result: undefined, events: [recorded, ...moved] };
  },
});
