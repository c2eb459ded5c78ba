import { getObligation } from "#features/obligations/queries.ts";
import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import { command } from "#lib/command.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRecordFiling } from "../access.ts";
import { recordFilingInput } from "../schema.ts";
import { writeFiling } from "../writes.ts";

/** Records that an obligation was met elsewhere than from here, with what proves it. */
export const recordFiling = command({
  input: recordFilingInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canRecordFiling,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { incidentId, organisationId } = subject;
    await expectExhibits(tx, { incidentId, organisationId, ids: [input.proofId], path: "proofId" });
    const { events } = await writeFiling(tx, { subject, input, actor, now });
    return { result: undefined, events };
  },
});
