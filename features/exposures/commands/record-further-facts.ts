import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFurtherFacts } from "../access.ts";
import { furtherOf, getExposure } from "../queries.ts";
import { recordFurtherFactsInput } from "../schema.ts";
import { changeFurtherFacts } from "../writes.ts";

/** Records the facts that only some laws ask for. A fact the form did not ask about stays as it was. */
export const recordFurtherFacts = command({
  input: recordFurtherFactsInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canRecordFurtherFacts,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { exposureId: _id, version, reason, ...told } = input;
    const asked = Object.entries(told).filter(([, fact]) => fact !== undefined);
    const further = { ...furtherOf(subject), ...Object.fromEntries(asked) };
    const { workspaceId } = actor;
    return changeFurtherFacts(tx, { subject, version, further, reason, workspaceId, now });
  },
});
