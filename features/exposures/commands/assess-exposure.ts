import { command } from "#lib/command.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAssessExposure } from "../access.ts";
import { getExposure } from "../queries.ts";
import { assessExposureInput } from "../schema.ts";
import { changeFacts } from "../writes.ts";

/** Records the risk to persons and the facts on which duties depend, for one organisation. */
export const assessExposure = command({
  input: assessExposureInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canAssessExposure,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { exposureId: _id, version, reason, ...facts } = input;
    const moved = await changeFacts(tx, {
      subject,
      version,
      data: facts,
      workspaceId: actor.workspaceId,
      now,
    });
    const assessed = event("exposure.assessed", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      fields: { ...facts, reason },
    });
    return { result: undefined, events: [assessed, ...moved] };
  },
});
