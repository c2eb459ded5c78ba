import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, occurredAt } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canWriteEntry } from "../access.ts";
import { getWritingPlace } from "../queries.ts";
import { writeEntryInput } from "../schema.ts";

/** Where a day begins first. */
const EASTERNMOST = "Pacific/Kiritimati";

export const writeEntry = command({
  input: writeEntryInput,
  load: getWritingPlace,
  access: canWriteEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input, subject: { organisationId }, now }) => {
    const { incidentId, text, source, label, occurred } = input;
    if (occurred !== null && Temporal.Instant.compare(earliest(occurred, EASTERNMOST), now) > 0)
      throw invalid("occurred", "inFuture");
    const entryId = newId();
    const written = event("entry.written", {
      incidentId,
      organisationId,
      subjectId: entryId,
      occurred: occurredAt(occurred),
      label,
      fields: { text, source },
    });
    return { result: { entryId }, events: [written] };
  },
});
