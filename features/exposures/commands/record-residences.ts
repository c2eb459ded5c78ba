import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFurtherFacts } from "../access.ts";
import { furtherOf, getExposure } from "../queries.ts";
import { recordResidencesInput } from "../schema.ts";
import { changeFurtherFacts } from "../writes.ts";

/** Records in which countries and states the persons concerned live: each law of residence gets its row. */
export const recordResidences = command({
  input: recordResidencesInput,
  load: (tx, { exposureId }) => getExposure(tx, exposureId),
  access: canRecordFurtherFacts,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { version, residences, reason } = input;
    const personsByResidence = Object.fromEntries(residences.map(({ code, persons }) => [code, persons]));
    const further = { ...furtherOf(subject), personsByResidence };
    const { workspaceId } = actor;
    return changeFurtherFacts(tx, { subject, version, further, reason, workspaceId, now });
  },
});
