import { isInFuture } from "#features/exposures/rules.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAddCandidate } from "../access.ts";
import { lockSheet } from "../queries.ts";
import { addCandidateInput } from "../schema.ts";
import { followSheet, keepWhatCounted, writeCandidate } from "../writes.ts";

/** Puts an instant on the sheet. While no position is retained, the file is planned on it if it is the earliest. */
export const addCandidate = command({
  input: addCandidateInput,
  load: (tx, { exposureId }) => lockSheet(tx, exposureId),
  access: canAddCandidate,
  origin: (_input, { exposure }) => exposure.incident.origin as Origin,
  run: async ({ tx, actor, input, subject: sheet, now }) => {
    const { exposureId: _exposureId, ...candidate } = input;
    if (isInFuture(candidate.moment, sheet.exposure.organisation.timeZone, now))
      throw invalid("moment", "inFuture");
    const act = { actor, now, sheet };
    const kept = await keepWhatCounted(tx, act);
    const recorded = await writeCandidate(tx, act, candidate);
    const moved = await followSheet(tx, { ...act, reason: candidate.reading });
    return { result: undefined, events: [recorded, ...kept, ...moved] };
  },
});
