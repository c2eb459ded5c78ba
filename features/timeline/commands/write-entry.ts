import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { occurredAt } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canWriteEntry } from "../access.ts";
import { getWritingPlace } from "../queries.ts";
import { requirePast, writtenFields } from "../rules.ts";
import { writeEntryInput } from "../schema.ts";

export const writeEntry = command({
  input: writeEntryInput,
  load: getWritingPlace,
  access: canWriteEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input, subject: { organisationId }, now }) => {
    requirePast(input, now);
    const entryId = newId();
    const written = event("entry.written", {
      incidentId: input.incidentId,
      organisationId,
      subjectId: entryId,
      occurred: occurredAt(input.occurred),
      label: input.label,
      fields: writtenFields(input),
    });
    return { result: { entryId }, events: [written] };
  },
});
