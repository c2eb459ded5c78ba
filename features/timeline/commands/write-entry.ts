import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { occurredAt } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canWriteEntry } from "../access.ts";
import { citeExhibits } from "../citations/writes.ts";
import { getWritingPlace } from "../queries.ts";
import { requirePast, writtenFields } from "../rules.ts";
import { writeEntryInput } from "../schema.ts";

export const writeEntry = command({
  input: writeEntryInput,
  load: getWritingPlace,
  access: canWriteEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, subject: { organisationId }, now }) => {
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
    const about = { incidentId: input.incidentId, organisationId, visibility: "case" } as const;
    const citing = { ...about, kind: "entry", id: entryId, seq: null };
    const cited = await citeExhibits(tx, citing, { numbers: input.exhibits, actor, now });
    return { result: { entryId }, events: [written, ...cited] };
  },
});
